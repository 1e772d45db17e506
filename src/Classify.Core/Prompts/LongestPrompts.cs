using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>The longest prompts that an indicator can still come to, for an upper bound of its cost.</summary>
public static class LongestPrompts
{
    /// <summary>Nothing takes more tokens: what is no letter is cut where its tokens are used up.</summary>
    private static readonly string Complaint = new('.', PromptLines.ComplaintLength);

    private static readonly ClassificationLabels Labels = new()
    {
        ReportingFrequency = Longest<ReportingFrequency>(),
        TimeBasis = Longest<TimeBasis>(),
        Scale = Longest<Scale>(),
        IsCurrencyDenominated = false,
        Family = Longest<Family>(),
        IndicatorType = Longest<IndicatorType>(),
        TemporalAggregation = Longest<TemporalAggregation>(),
        HeatMapOrientation = Longest<HeatMapOrientation>(),
        CumulativePattern = Longest<CumulativePattern>(),
    };

    /// <summary>One for <paramref name="open"/> and one for every question that may follow it, whatever is answered.</summary>
    public static IEnumerable<(QuestionKind Kind, Prompt Prompt)> From(Indicator indicator, Question open)
    {
        yield return (open.Kind, PromptBuilder.Build(indicator, open with { Complaint = Complaint }));
        foreach (var kind in Enum.GetValues<QuestionKind>().Where(kind => kind > open.Kind))
        {
            var later = open with { Kind = kind, Labels = Labels, Objections = LabelColumns.All, Complaint = Complaint };
            yield return (kind, PromptBuilder.Build(indicator, later));
        }
    }

    private static T Longest<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().MaxBy(value => TokenBound.Of(WireName.Of(value)));
}
