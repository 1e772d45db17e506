using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>Questions that together use every text of the prompts.</summary>
internal static class PromptExamples
{
    private static readonly Candidate[] Candidates = [new("first", 0.6), new("second", 0.3)];

    private static readonly ClassificationLabels Labels = new()
    {
        ReportingFrequency = ReportingFrequency.Monthly,
        TimeBasis = TimeBasis.PointInTime,
        Scale = Scale.Percent,
        IsCurrencyDenominated = false,
        Family = Family.NumericMeasurement,
        IndicatorType = IndicatorType.Percentage,
        TemporalAggregation = TemporalAggregation.PointInTime,
        HeatMapOrientation = HeatMapOrientation.Neutral,
        CumulativePattern = CumulativePattern.Unknown,
    };

    public static Indicator Indicator { get; } = new()
    {
        IndicatorId = "id",
        Name = "name",
        Units = "units",
        Description = "description",
        Periodicity = "periodicity",
        SourceName = "source",
        LongName = "long name",
        CategoryGroup = "category",
        Dataset = "dataset",
        AggregationMethod = "aggregation",
        Scale = "scale",
        Topic = "topic",
        CurrencyCode = "currency",
        SampleValues = [.. Enumerable.Range(1, 24).Select(month => new SampleValue($"month {month}", month % 5 == 0 ? null : month / 7.0))],
    };

    public static IEnumerable<Question> Questions =>
    [
        .. from family in Enum.GetValues<Family>() from fields in FieldsOfOpenStages() select Classify(family, fields),
        Classify(Family.Temporal, LabelColumns.All) with { Complaint = "complaint" },
        Of(QuestionKind.Review, Stage.BooleanReview),
        .. LabelColumns.All.Select(column => Of(QuestionKind.FinalReview, Stage.FinalReview) with { Objections = [column] }),
    ];

    private static IEnumerable<IReadOnlyList<string>> FieldsOfOpenStages() =>
        from time in new[] { false, true }
        from family in new[] { false, true }
        from type in new[] { false, true }
        from currency in new[] { false, true }
        select new OpenStages(time, family, type, currency).Fields;

    private static Question Classify(Family family, IReadOnlyList<string> fields) => Of(QuestionKind.Classify, Stage.Time) with
    {
        Fields = fields,
        Labels = Labels with { Family = family, IndicatorType = FamilyTypes.Of(family)[0] },
        FamilyCandidates = Candidates,
        TypeCandidates = Candidates,
    };

    private static Question Of(QuestionKind kind, Stage stage) =>
        new() { Kind = kind, Stage = stage, Fields = LabelColumns.All, Labels = Labels };
}
