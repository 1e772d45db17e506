using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Derivation;

public sealed class DeriveTests
{
    [Theory]
    [InlineData(IndicatorType.Flow)]
    [InlineData(IndicatorType.Volume)]
    [InlineData(IndicatorType.Balance)]
    [InlineData(IndicatorType.Count)]
    public void A_name_that_says_cumulative_makes_what_can_add_up_cumulative(IndicatorType type)
    {
        var labels = Derived(Any.Labels(FamilyOf(type), type), Any.Normalization(UnitKind.Count), Any.Time() with { SaysCumulative = true });

        labels.TemporalAggregation.ShouldBe(TemporalAggregation.PeriodCumulative);
        labels.TimeBasis.ShouldBe(TimeBasis.Cumulative);
        labels.IsCumulative.ShouldBe(true);
    }

    [Theory]
    [InlineData(0.8, TemporalAggregation.PeriodCumulative)]
    [InlineData(0.79, TemporalAggregation.PeriodTotal)]
    public void Data_make_a_flow_cumulative_from_a_confidence_of_four_fifths(double confidence, TemporalAggregation expected) =>
        Derived(
            Any.Labels(Family.PhysicalFundamental, IndicatorType.Flow),
            Any.Normalization(UnitKind.Money),
            Any.Time() with { CumulativePattern = CumulativePattern.YearToDate, CumulativeConfidence = confidence })
            .TemporalAggregation.ShouldBe(expected);

    [Theory]
    [InlineData(IndicatorType.Flow, TemporalAggregation.PeriodTotal, TemporalAggregation.PeriodCumulative, CumulativePattern.RunningTotal)]
    [InlineData(IndicatorType.Count, TemporalAggregation.PeriodTotal, TemporalAggregation.PeriodCumulative, CumulativePattern.RunningTotal)]
    [InlineData(IndicatorType.Count, TemporalAggregation.PointInTime, TemporalAggregation.PointInTime, CumulativePattern.Periodic)]
    [InlineData(IndicatorType.Stock, TemporalAggregation.PointInTime, TemporalAggregation.PointInTime, CumulativePattern.Periodic)]
    [InlineData(IndicatorType.Index, TemporalAggregation.PeriodAverage, TemporalAggregation.PeriodAverage, CumulativePattern.Periodic)]
    public void A_running_total_in_the_values_counts_for_what_happens_in_a_period_only(
        IndicatorType type, TemporalAggregation proposed, TemporalAggregation expected, CumulativePattern pattern)
    {
        var labels = Derived(
            Any.Labels(FamilyOf(type), type) with { TemporalAggregation = proposed },
            Any.Normalization(UnitKind.Count),
            Any.Time() with { CumulativePattern = CumulativePattern.RunningTotal, CumulativeConfidence = 0.9 });

        labels.TemporalAggregation.ShouldBe(expected);
        labels.CumulativePattern.ShouldBe(pattern);
    }

    [Fact]
    public void A_series_too_short_to_tell_leaves_is_cumulative_open() =>
        Derived(Any.Labels(Family.PhysicalFundamental, IndicatorType.Flow), Any.Normalization(UnitKind.Money), Any.Time() with { UsableValues = 2 })
            .IsCumulative.ShouldBeNull();

    [Theory]
    [InlineData(Family.PhysicalFundamental, IndicatorType.Flow, 24)]
    [InlineData(Family.CompositeDerived, IndicatorType.Index, 0)]
    public void A_series_that_is_long_enough_or_cannot_add_up_is_not_cumulative(Family family, IndicatorType type, int values) =>
        Derived(Any.Labels(family, type), Any.Normalization(UnitKind.Money), Any.Time() with { UsableValues = values }).IsCumulative.ShouldBe(false);

    [Fact]
    public void An_explicit_average_of_a_flow_in_megawatts_is_kept()
    {
        var labels = Derived(
            Any.Labels(Family.PhysicalFundamental, IndicatorType.Flow) with { TemporalAggregation = TemporalAggregation.PeriodAverage },
            Any.Normalization(UnitKind.PhysicalRate),
            Any.Time());

        labels.TemporalAggregation.ShouldBe(TemporalAggregation.PeriodAverage);
        labels.TimeBasis.ShouldBe(TimeBasis.PerPeriod);
    }

    [Fact]
    public void An_explicit_running_total_is_kept_unless_the_values_show_otherwise()
    {
        var proposed = Any.Labels(Family.PhysicalFundamental, IndicatorType.Flow) with { TemporalAggregation = TemporalAggregation.PeriodCumulative };
        var periodic = Any.Time() with { CumulativePattern = CumulativePattern.Periodic, CumulativeConfidence = 0.95 };

        Derived(proposed, Any.Normalization(UnitKind.Money), Any.Time()).TemporalAggregation.ShouldBe(TemporalAggregation.PeriodCumulative);
        Derived(proposed, Any.Normalization(UnitKind.Money), periodic).TemporalAggregation.ShouldBe(TemporalAggregation.PeriodTotal);
    }

    [Theory]
    [InlineData(TemporalAggregation.PointInTime)]
    [InlineData(TemporalAggregation.PeriodTotal)]
    [InlineData(TemporalAggregation.PeriodAverage)]
    public void Event_level_or_reading_of_a_count_is_left_to_the_proposal(TemporalAggregation proposed) =>
        Derived(
            Any.Labels(Family.NumericMeasurement, IndicatorType.Count) with { TemporalAggregation = proposed }, Any.Normalization(UnitKind.Count), Any.Time())
            .TemporalAggregation.ShouldBe(proposed);

    [Theory]
    [InlineData(Family.ChangeMovement, IndicatorType.Rate, TemporalAggregation.PeriodRate, TimeBasis.PerPeriod)]
    [InlineData(Family.PriceValue, IndicatorType.Yield, TemporalAggregation.PointInTime, TimeBasis.PointInTime)]
    [InlineData(Family.PhysicalFundamental, IndicatorType.Stock, TemporalAggregation.PointInTime, TimeBasis.PointInTime)]
    [InlineData(Family.CompositeDerived, IndicatorType.Elasticity, TemporalAggregation.NotApplicable, TimeBasis.PointInTime)]
    [InlineData(Family.Temporal, IndicatorType.Duration, TemporalAggregation.PeriodAverage, TimeBasis.PointInTime)]
    [InlineData(Family.Qualitative, IndicatorType.Sentiment, TemporalAggregation.PeriodAverage, TimeBasis.PointInTime)]
    public void Where_the_guide_leaves_no_choice_the_type_decides(Family family, IndicatorType type, TemporalAggregation expected, TimeBasis basis)
    {
        foreach (var proposed in Enum.GetValues<TemporalAggregation>().Except([TemporalAggregation.NotApplicable]))
        {
            var labels = Derived(Any.Labels(family, type) with { TemporalAggregation = proposed }, Any.Normalization(UnitKind.None), Any.Time());

            labels.TemporalAggregation.ShouldBe(expected);
            labels.TimeBasis.ShouldBe(basis);
        }
    }

    [Theory]
    [InlineData(Family.NumericMeasurement, IndicatorType.Percentage, Scale.Percent)]
    [InlineData(Family.PriceValue, IndicatorType.Yield, Scale.Percent)]
    [InlineData(Family.PriceValue, IndicatorType.Rate, Scale.Percent)]
    [InlineData(Family.CompositeDerived, IndicatorType.Index, Scale.Index)]
    [InlineData(Family.NumericMeasurement, IndicatorType.Ratio, Scale.RawUnits)]
    [InlineData(Family.PhysicalFundamental, IndicatorType.Flow, Scale.RawUnits)]
    public void Without_a_unit_the_type_gives_the_scale(Family family, IndicatorType type, Scale expected) =>
        Derived(Any.Labels(family, type), Any.Normalization(UnitKind.None), Any.Time()).Scale.ShouldBe(expected);

    [Fact]
    public void An_exchange_rate_is_in_raw_units_and_keeps_its_currency()
    {
        var labels = Derived(
            Any.Labels(Family.PriceValue, IndicatorType.Rate) with { IsCurrencyDenominated = true, DetectedCurrency = "XOF", Scale = Scale.Millions },
            Any.Normalization(UnitKind.ExchangeRate),
            Any.Time());

        (labels.Scale, labels.IsCurrencyDenominated, labels.DetectedCurrency).ShouldBe((Scale.RawUnits, true, "XOF"));
    }

    [Theory]
    [InlineData(Family.NumericMeasurement, IndicatorType.Percentage)]
    [InlineData(Family.NumericMeasurement, IndicatorType.Ratio)]
    [InlineData(Family.NumericMeasurement, IndicatorType.Share)]
    [InlineData(Family.NumericMeasurement, IndicatorType.Count)]
    [InlineData(Family.CompositeDerived, IndicatorType.Index)]
    [InlineData(Family.ChangeMovement, IndicatorType.Rate)]
    [InlineData(Family.PriceValue, IndicatorType.Yield)]
    [InlineData(Family.Temporal, IndicatorType.Duration)]
    public void What_cannot_be_money_loses_flag_and_code(Family family, IndicatorType type)
    {
        var labels = Derived(
            Any.Labels(family, type) with { IsCurrencyDenominated = true, DetectedCurrency = "USD" }, Any.Normalization(UnitKind.Money), Any.Time());

        (labels.IsCurrencyDenominated, labels.DetectedCurrency).ShouldBe((false, null));
    }

    [Theory]
    [InlineData(Family.PriceValue, IndicatorType.Flow, UnitKind.MoneyPerUnit, IndicatorType.Price)]
    [InlineData(Family.PriceValue, IndicatorType.Index, UnitKind.Percent, IndicatorType.Rate)]
    [InlineData(Family.NumericMeasurement, IndicatorType.Index, UnitKind.PercentOf, IndicatorType.Ratio)]
    [InlineData(Family.NumericMeasurement, IndicatorType.Volume, UnitKind.Count, IndicatorType.Count)]
    [InlineData(Family.ChangeMovement, IndicatorType.Index, UnitKind.Percent, IndicatorType.Rate)]
    [InlineData(Family.Temporal, IndicatorType.Percentage, UnitKind.Percent, IndicatorType.Probability)]
    [InlineData(Family.Qualitative, IndicatorType.Index, UnitKind.Index, IndicatorType.Sentiment)]
    [InlineData(Family.Qualitative, IndicatorType.Share, UnitKind.PercentOf, IndicatorType.Allocation)]
    public void An_illegal_pair_keeps_its_family_and_gets_its_nearest_type(Family family, IndicatorType type, UnitKind unit, IndicatorType expected) =>
        Derived(Any.Labels(family, type), Any.Normalization(unit), Any.Time()).IndicatorType.ShouldBe(expected);

    private static ClassificationLabels Derived(ClassificationLabels proposed, NormalizationResult normalization, TimeResult time) =>
        Derive.Labels(proposed, normalization, time);

    private static Family FamilyOf(IndicatorType type) =>
        Enum.GetValues<Family>().First(family => FamilyTypes.AreLegal(family, type));
}
