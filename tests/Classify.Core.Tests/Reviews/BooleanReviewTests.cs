using Classify.Core.Indicators;
using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Reviews;

public sealed class BooleanReviewTests
{
    private static readonly ClassificationLabels Flow = Given.Labels;

    private static readonly ClassificationLabels Percentage = Flow with
    {
        Family = Family.NumericMeasurement,
        IndicatorType = IndicatorType.Percentage,
        TemporalAggregation = TemporalAggregation.PointInTime,
        TimeBasis = TimeBasis.PointInTime,
        Scale = Scale.Percent,
        IsCurrencyDenominated = false,
        DetectedCurrency = null,
    };

    private static ClassificationLabels Typed(Family family, IndicatorType type) =>
        Percentage with { Family = family, IndicatorType = type, Scale = Scale.RawUnits };

    private static BooleanReviewResult Review(
        ClassificationLabels labels,
        double?[] values,
        string name = "Something",
        UnitKind unit = UnitKind.None,
        string? units = null,
        TimeResult? time = null) =>
        ReviewRules.Review(
            new Indicator
            {
                IndicatorId = "X",
                Name = name,
                Units = units,
                SampleValues = [.. values.Select((value, index) => new SampleValue($"{2000 + index}-12-31", value))],
            },
            labels,
            Given.Normalization() with { UnitKind = unit, IsCurrencyDenominated = labels.IsCurrencyDenominated },
            time ?? Given.Time());

    [Fact]
    public void A_sound_combination_passes()
    {
        var review = Review(Flow, [1, 2, 3], unit: UnitKind.Money);

        review.Passed.ShouldBeTrue();
        review.WrongFields.ShouldBeEmpty();
        review.Confidence.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Missing_values_never_object()
    {
        foreach (var family in Enum.GetValues<Family>())
        {
            foreach (var type in FamilyTypes.Of(family))
            {
                Review(Typed(family, type), []).Passed.ShouldBeTrue($"{family} {type}");
                Review(Typed(family, type), [null, null, null]).Passed.ShouldBeTrue($"{family} {type}");
            }
        }
    }

    [Fact]
    public void An_illegal_pair_names_both_fields() =>
        Review(Typed(Family.Temporal, IndicatorType.Stock), []).WrongFields.ShouldBe(["family", "indicator_type"]);

    [Fact]
    public void A_percentage_of_its_own_base_beyond_its_range_objects() =>
        Review(Percentage, [40, 180, 240]).WrongFields.ShouldBe(["indicator_type"]);

    [Fact]
    public void A_percentage_a_little_over_a_hundred_passes() => Review(Percentage, [99, 101.5, 103, 110]).Passed.ShouldBeTrue();

    [Fact]
    public void A_percent_change_can_be_anything()
    {
        var growth = Percentage with { Family = Family.ChangeMovement, IndicatorType = IndicatorType.Rate };

        Review(growth, [-95, 3_000, 12_000, -60], unit: UnitKind.PercentChange).Passed.ShouldBeTrue();
    }

    [Fact]
    public void Negative_counts_object() =>
        Review(Typed(Family.NumericMeasurement, IndicatorType.Count), [5, -3, -8, 2]).WrongFields.ShouldBe(["family", "indicator_type"]);

    [Theory]
    [InlineData(-9999.0)]
    [InlineData(-123.0)]
    public void One_odd_value_alone_does_not_object(double odd) =>
        Review(Typed(Family.NumericMeasurement, IndicatorType.Count), [5, odd, 3, 8, 2]).Passed.ShouldBeTrue();

    [Fact]
    public void Markers_for_missing_values_do_not_object_however_many() =>
        Review(Typed(Family.NumericMeasurement, IndicatorType.Count), [5, -9999, -9999, 8, -999]).Passed.ShouldBeTrue();

    [Fact]
    public void Negative_stocks_object_unless_they_are_net_ones()
    {
        var stock = Typed(Family.PhysicalFundamental, IndicatorType.Stock);

        Review(stock, [-5, -6, 7]).WrongFields.ShouldBe(["indicator_type"]);
        Review(stock, [-5, -6, 7], name: "Net foreign assets").Passed.ShouldBeTrue();
    }

    [Fact]
    public void Balances_and_flows_may_be_negative()
    {
        Review(Typed(Family.PhysicalFundamental, IndicatorType.Balance), [-5, -6, 7]).Passed.ShouldBeTrue();
        Review(Typed(Family.PhysicalFundamental, IndicatorType.Flow), [-5, -6, 7]).Passed.ShouldBeTrue();
    }

    [Fact]
    public void A_stock_that_sums_through_each_year_objects()
    {
        var sums = Given.Time() with { CumulativePattern = CumulativePattern.YearToDate, CumulativeConfidence = 0.85 };

        Review(Typed(Family.PhysicalFundamental, IndicatorType.Stock), [1, 2, 3], time: sums).WrongFields.ShouldBe(["indicator_type"]);
        Review(Flow, [1, 2, 3], unit: UnitKind.Money, time: sums).Passed.ShouldBeTrue();
        Review(Typed(Family.PhysicalFundamental, IndicatorType.Stock), [1, 2, 3], time: sums with { CumulativeConfidence = 0.7 })
            .Passed.ShouldBeTrue();
    }

    [Fact]
    public void A_rebased_index_with_negative_values_objects_and_a_score_does_not()
    {
        var index = Typed(Family.CompositeDerived, IndicatorType.Index);

        Review(index, [0.3, -0.2, -0.1], name: "Consumer Price Index").WrongFields.ShouldBe(["family", "indicator_type"]);
        Review(index, [0.3, -0.2, -0.1], units: "2015=100").Passed.ShouldBeFalse();
        Review(index, [0.3, -0.2, -0.1], name: "National Activity Index").Passed.ShouldBeTrue();
        Review(index with { Scale = Scale.Percent }, [0.3, -0.2, -0.1], name: "Global Dairy Trade Price Index").Passed.ShouldBeTrue();
    }

    [Fact]
    public void Prices_may_dip_below_zero_but_not_live_there()
    {
        var price = Typed(Family.PriceValue, IndicatorType.Price);

        Review(price, [30, 20, -37, -5, 25, 40, 41, 42, 43]).Passed.ShouldBeTrue();
        Review(price, [-30, -20, -37, 5]).WrongFields.ShouldBe(["family", "indicator_type"]);
    }

    [Fact]
    public void A_probability_beyond_certainty_objects()
    {
        var probability = Typed(Family.Temporal, IndicatorType.Probability);

        Review(probability, [0.2, 0.9]).Passed.ShouldBeTrue();
        Review(probability, [20, 90]).Passed.ShouldBeTrue();
        Review(probability, [120, 190]).Passed.ShouldBeFalse();
        Review(probability, [-0.2, -0.9]).Passed.ShouldBeFalse();
    }

    [Fact]
    public void A_correlation_beyond_one_objects() =>
        Review(Typed(Family.CompositeDerived, IndicatorType.Correlation), [0.4, 3, -7]).Passed.ShouldBeFalse();

    [Fact]
    public void A_negative_length_of_time_objects() =>
        Review(Typed(Family.Temporal, IndicatorType.Duration), [-4, -3]).Passed.ShouldBeFalse();

    [Fact]
    public void Money_on_a_type_that_is_no_money_objects() =>
        Review(Percentage with { IsCurrencyDenominated = true }, []).WrongFields.ShouldBe(["is_currency_denominated"]);

    [Fact]
    public void A_money_unit_without_the_money_flag_objects()
    {
        var review = ReviewRules.Review(
            Given.Gdp, Flow with { IsCurrencyDenominated = false, DetectedCurrency = null }, Given.Normalization(), Given.Time());

        review.WrongFields.ShouldBe(["is_currency_denominated"]);
    }

    [Fact]
    public void An_exchange_rate_in_percent_objects()
    {
        var rate = Typed(Family.PriceValue, IndicatorType.Rate) with { Scale = Scale.Percent, IsCurrencyDenominated = true };

        Review(rate, [], unit: UnitKind.ExchangeRate).WrongFields.ShouldBe(["scale"]);
        Review(rate with { Scale = Scale.RawUnits }, [-1, -2], unit: UnitKind.ExchangeRate).WrongFields.ShouldBe(["family", "indicator_type"]);
    }

    [Theory]
    [InlineData(UnitKind.Percent)]
    [InlineData(UnitKind.PercentOf)]
    [InlineData(UnitKind.PercentChange)]
    [InlineData(UnitKind.Index)]
    public void An_amount_in_percent_or_index_points_objects(UnitKind unit) =>
        Review(Typed(Family.PhysicalFundamental, IndicatorType.Stock), [], unit: unit).WrongFields.ShouldBe(["family", "indicator_type"]);

    [Fact]
    public void Several_objections_are_all_named()
    {
        var review = Review(Percentage with { IsCurrencyDenominated = true }, [500, 600]);

        review.WrongFields.ShouldBe(["is_currency_denominated", "indicator_type"]);
        review.Reasoning.ShouldContain("no amount of money");
        review.Reasoning.ShouldContain("beyond 0 to 100");
    }
}
