using Classify.Core.Indicators;
using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

/// <summary>
/// A workflow whose rules have spoken with given confidences, so that a test decides what is open and does not depend on
/// what the real rules make of a name. The indicator is a money flow: gross domestic product.
/// </summary>
internal static class Given
{
    public static readonly Indicator Gdp = new()
    {
        IndicatorId = "GDP",
        Name = "Gross domestic product",
        Units = "USD Million",
        Periodicity = "Quarterly",
        SampleValues =
        [
            new("2023-03-31", 100), new("2023-06-30", 104), new("2023-09-30", 103), new("2023-12-31", 108),
        ],
    };

    public static readonly ModelPolicy WhenUnsure = new(ModelUse.WhenUnsure, 0.9);

    public static readonly ModelPolicy Always = new(ModelUse.Always, 0.9);

    public static WorkflowState Rules(
        ModelPolicy policy,
        double time = 0.99,
        double family = 0.99,
        double type = 0.99,
        double temporal = 0.99,
        double orientation = 0.99,
        double currency = 0.99)
    {
        var normalization = Normalization(currency);
        return ClassificationWorkflow.Start(Gdp, policy) with
        {
            Normalization = normalization,
            Proposals = new(Gdp, normalization)
            {
                Time = Time(time),
                Family = Family(family),
                Type = Type(type, temporal, orientation),
            },
        };
    }

    public static NormalizationResult Normalization(double currency = 0.99) => new()
    {
        UnitKind = UnitKind.Money,
        Scale = Scale.Millions,
        IsCurrencyDenominated = true,
        DetectedCurrency = "USD",
        CurrencyConfidence = currency,
        Confidence = 0.99,
        Reasoning = "Unit is money.",
    };

    public static TimeResult Time(double confidence = 0.99) => new()
    {
        ReportingFrequency = ReportingFrequency.Quarterly,
        SaysAverage = false,
        SaysCumulative = false,
        CumulativePattern = CumulativePattern.Unknown,
        CumulativeConfidence = 0.5,
        UsableValues = 4,
        Confidence = confidence,
        Reasoning = "Dates are a quarter apart.",
    };

    public static FamilyResult Family(double confidence = 0.99) => new()
    {
        Family = Core.Taxonomy.Family.PhysicalFundamental,
        Candidates = [new("physical-fundamental", confidence), new("numeric-measurement", 1 - confidence)],
        Confidence = confidence,
        Reasoning = "Money amount.",
    };

    public static TypeResult Type(double confidence = 0.99, double temporal = 0.99, double orientation = 0.99) => new()
    {
        IndicatorType = IndicatorType.Flow,
        TemporalAggregation = TemporalAggregation.PeriodTotal,
        TemporalConfidence = temporal,
        HeatMapOrientation = HeatMapOrientation.HigherIsPositive,
        OrientationConfidence = orientation,
        Candidates = [new("flow", confidence), new("stock", 1 - confidence)],
        Confidence = confidence,
        Reasoning = "Output of a period.",
    };

    public static ClassificationLabels Labels => new()
    {
        ReportingFrequency = ReportingFrequency.Quarterly,
        TimeBasis = TimeBasis.PerPeriod,
        Scale = Scale.Millions,
        IsCurrencyDenominated = true,
        DetectedCurrency = "USD",
        Family = Core.Taxonomy.Family.PhysicalFundamental,
        IndicatorType = IndicatorType.Flow,
        TemporalAggregation = TemporalAggregation.PeriodTotal,
        HeatMapOrientation = HeatMapOrientation.HigherIsPositive,
        IsCumulative = false,
        CumulativePattern = CumulativePattern.Unknown,
    };
}
