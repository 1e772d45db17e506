using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Derivation;

public sealed class DerivePropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    [Fact]
    public void Derived_labels_are_always_legal_and_deriving_them_again_changes_nothing() =>
        Check.One(Thorough, Prop.ForAll(Cases().ToArbitrary(), item =>
        {
            var (proposed, normalization, time) = item;

            var derived = Derive.Labels(proposed, normalization, time);

            return IsLegal(derived) && Derive.Labels(derived, normalization, time) == derived && derived.Family == proposed.Family;
        }));

    private static bool IsLegal(ClassificationLabels labels) =>
        FamilyTypes.AreLegal(labels.Family, labels.IndicatorType) &&
        (labels.IsCurrencyDenominated || labels.DetectedCurrency is null) &&
        labels.IsCumulative == true == (labels.TemporalAggregation == TemporalAggregation.PeriodCumulative) &&
        labels.TimeBasis == TimeBasis.Cumulative == (labels.TemporalAggregation == TemporalAggregation.PeriodCumulative) &&
        (labels.TemporalAggregation != TemporalAggregation.PeriodRate || labels.IndicatorType == IndicatorType.Rate) &&
        (labels.TemporalAggregation != TemporalAggregation.PeriodCumulative ||
         labels.IndicatorType is IndicatorType.Flow or IndicatorType.Volume or IndicatorType.Balance or IndicatorType.Count);

    private static Gen<(ClassificationLabels, NormalizationResult, TimeResult)> Cases() =>
        from family in Members<Family>()
        from type in Members<IndicatorType>()
        from aggregation in Members<TemporalAggregation>()
        from basis in Members<TimeBasis>()
        from scale in Members<Scale>()
        from orientation in Members<HeatMapOrientation>()
        from frequency in Members<ReportingFrequency>()
        from proposedPattern in Members<CumulativePattern>()
        from isMoney in ArbMap.Default.GeneratorFor<bool>()
        from cumulative in Gen.Elements<bool?>(true, false, null)
        from currency in Gen.Elements<string?>("USD", "XOF", null)
        from unit in Members<UnitKind>()
        from unitScale in Members<Scale>()
        from unitMoney in ArbMap.Default.GeneratorFor<bool>()
        from pattern in Members<CumulativePattern>()
        from confidence in Gen.Elements(0, 0.5, 0.79, 0.8, 1, double.NaN)
        from saysAverage in ArbMap.Default.GeneratorFor<bool>()
        from saysCumulative in ArbMap.Default.GeneratorFor<bool>()
        from values in Gen.Choose(0, 30)
        select (
            Any.Labels(family, type) with
            {
                TemporalAggregation = aggregation,
                TimeBasis = basis,
                Scale = scale,
                HeatMapOrientation = orientation,
                ReportingFrequency = frequency,
                CumulativePattern = proposedPattern,
                IsCurrencyDenominated = isMoney,
                IsCumulative = cumulative,
                DetectedCurrency = currency,
            },
            Any.Normalization(unit) with { Scale = unitScale, IsCurrencyDenominated = unitMoney },
            Any.Time() with
            {
                CumulativePattern = pattern,
                CumulativeConfidence = confidence,
                SaysAverage = saysAverage,
                SaysCumulative = saysCumulative,
                UsableValues = values,
            });

    private static Gen<T> Members<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());
}
