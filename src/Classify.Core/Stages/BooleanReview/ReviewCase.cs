using Classify.Core.Indicators;

namespace Classify.Core.Stages;

/// <summary>What the checks of the boolean review look at.</summary>
internal sealed record ReviewCase(
    Indicator Indicator,
    ClassificationLabels Labels,
    NormalizationResult Normalization,
    TimeResult Time)
{
    /// <summary>Numbers that publishers print for "no value"; they say nothing of the labels.</summary>
    private static readonly double[] MissingMarkers = [-99, -999, -9_999, -99_999, -999_999, 99_999, 999_999, 9_999_999];

    /// <summary>The values that are no marker for a missing one.</summary>
    public IReadOnlyList<double> Values { get; } =
    [
        .. Indicator.SampleValues.Select(sample => sample.Value).OfType<double>().Where(value => !MissingMarkers.Contains(value)),
    ];

    /// <summary>
    /// Whether at least two values are as <paramref name="offends"/> says. One alone is more likely a slip or an unusual
    /// marker than evidence against a label.
    /// </summary>
    public bool SeveralValues(Func<double, bool> offends) => Values.Where(offends).Take(2).Count() == 2;

    /// <summary>Whether name or unit contain one of the words, whatever their case.</summary>
    public bool Mentions(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Indicator.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                || (Indicator.Units?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false))
            {
                return true;
            }
        }

        return false;
    }
}
