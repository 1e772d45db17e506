using Classify.Evaluation.Labelled;

namespace Classify.Evaluation.Scoring;

/// <summary>The accuracy of one group of lines.</summary>
/// <param name="Name">What the lines share; empty for lines that name no source.</param>
public sealed record GroupAccuracy(string Name, Accuracy Accuracy);

/// <summary>The ways in which lines can be grouped.</summary>
public static class Grouping
{
    public const string BySource = "source";

    private static readonly OrderedDictionary<string, Func<LabelledIndicator, string>> Keys = new()
    {
        [BySource] = line => line.Source,
        ["file"] = line => line.File,
        ["type"] = line => line.Labels.IndicatorType,
        ["family"] = line => line.Labels.Family,
    };

    /// <summary>The names of all groupings. Type and family are the labels held to be right, not the answers.</summary>
    public static IReadOnlyList<string> All => Keys.Keys;

    /// <summary>The accuracy by group, most lines first, then by name.</summary>
    /// <param name="by">One of <see cref="All"/>.</param>
    public static IReadOnlyList<GroupAccuracy> Of(IEnumerable<ScoredLine> lines, string by) =>
    [
        .. lines
            .GroupBy(line => Keys[by](line.Labelled), StringComparer.Ordinal)
            .Select(group => new GroupAccuracy(group.Key, Accuracy.Of([.. group])))
            .OrderByDescending(group => group.Accuracy.Scored)
            .ThenBy(group => group.Name, StringComparer.Ordinal),
    ];
}
