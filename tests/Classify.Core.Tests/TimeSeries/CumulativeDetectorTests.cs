using Classify.Core.Taxonomy;
using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>Taxonomy, section 8.</summary>
public sealed class CumulativeDetectorTests
{
    [Fact]
    public void Values_that_rise_within_and_drop_after_each_year_are_year_to_date()
    {
        var finding = CumulativeDetector.Detect(Monthly(i => 100 * ((i % 12) + 1), months: 36));

        finding.Pattern.ShouldBe(CumulativePattern.YearToDate);
        finding.Confidence.ShouldBeGreaterThanOrEqualTo(0.8);
    }

    [Fact]
    public void One_year_boundary_is_not_enough_to_be_sure()
    {
        var finding = CumulativeDetector.Detect(Monthly(i => 100 * ((i % 12) + 1), months: 18));

        finding.Pattern.ShouldBe(CumulativePattern.YearToDate);
        finding.Confidence.ShouldBeLessThanOrEqualTo(0.7);
    }

    [Fact]
    public void A_drop_of_less_than_a_fifth_at_a_year_boundary_is_no_new_start() =>
        CumulativeDetector.Detect(Monthly(i => 100 + (i % 12), months: 36)).Pattern.ShouldBe(CumulativePattern.Periodic);

    [Fact]
    public void A_fall_within_a_year_is_no_accumulation() =>
        CumulativeDetector.Detect(Monthly(i => i % 12 == 6 ? 1 : 100 * ((i % 12) + 1), months: 36)).Pattern.ShouldBe(CumulativePattern.Periodic);

    [Fact]
    public void A_revision_that_makes_a_sum_fall_once_changes_nothing()
    {
        var finding = CumulativeDetector.Detect(Monthly(i => i == 20 ? 780 : 100 * ((i % 12) + 1), months: 60));

        finding.Pattern.ShouldBe(CumulativePattern.YearToDate);
        finding.Confidence.ShouldBeGreaterThanOrEqualTo(0.8);
    }

    [Fact]
    public void Sums_since_April_are_year_to_date() =>
        CumulativeDetector.Detect(Monthly(i => 100 * (((i + 9) % 12) + 1), months: 48)).Pattern.ShouldBe(CumulativePattern.YearToDate);

    [Fact]
    public void A_deficit_that_sums_up_each_year_is_year_to_date() =>
        CumulativeDetector.Detect(Monthly(i => -100 * ((i % 12) + 1), months: 36)).Pattern.ShouldBe(CumulativePattern.YearToDate);

    [Fact]
    public void Quarters_that_rise_by_little_from_a_high_first_value_are_no_sums()
    {
        double[] ofYear = [210, 235, 248, 290];

        CumulativeDetector.Detect([.. Enumerable.Range(0, 24).Select(i =>
            new Observation(new DateOnly(2015, 3, 1).AddMonths(3 * i), ofYear[i % 4] * Math.Pow(1.01, i / 4)))])
            .Pattern.ShouldBe(CumulativePattern.Periodic);
    }

    [Fact]
    public void Annual_points_before_monthly_sums_are_passed_over()
    {
        var annual = Enumerable.Range(2000, 18).Select(year => new Observation(new DateOnly(year, 12, 31), 1_200));

        CumulativeDetector.Detect([.. annual, .. Monthly(i => 100 * ((i % 12) + 1), months: 36)])
            .Pattern.ShouldBe(CumulativePattern.YearToDate);
    }

    [Fact]
    public void Values_below_zero_are_never_judged_by_percent_drop() =>
        CumulativeDetector.Detect(Monthly(i => -50 + (10 * (i % 12)), months: 36)).Pattern.ShouldBe(CumulativePattern.Periodic);

    [Fact]
    public void A_zero_base_is_never_judged_by_percent_drop() =>
        CumulativeDetector.Detect(Monthly(i => i < 12 ? 0 : 5, months: 24)).Pattern.ShouldNotBe(CumulativePattern.YearToDate);

    [Fact]
    public void Values_that_grow_from_little_by_even_steps_are_a_running_total()
    {
        var finding = CumulativeDetector.Detect(Monthly(i => (100 * (i + 1)) + (i % 3), months: 30));

        finding.Pattern.ShouldBe(CumulativePattern.RunningTotal);
        finding.Confidence.ShouldBeGreaterThanOrEqualTo(0.8);
    }

    [Fact]
    public void A_level_that_grows_by_a_few_percent_is_not_surely_a_running_total() =>
        CumulativeDetector.Detect(Monthly(i => 1000 + i, months: 30)).Confidence.ShouldBeLessThan(0.8);

    [Fact]
    public void Increments_with_a_trend_of_their_own_are_growth() =>
        CumulativeDetector.Detect(Monthly(i => Math.Pow(1.1, i), months: 36)).Pattern.ShouldBe(CumulativePattern.Periodic);

    [Theory]
    [InlineData(7)]
    [InlineData(20)]
    public void A_running_total_needs_eight_points_and_two_years(int months) =>
        CumulativeDetector.Detect(Monthly(i => 100 * (i + 1), months)).Pattern.ShouldNotBe(CumulativePattern.RunningTotal);

    [Fact]
    public void Fewer_than_three_points_tell_nothing() =>
        CumulativeDetector.Detect(Monthly(i => i, months: 2)).ShouldBe(new CumulativeFinding(CumulativePattern.Unknown, 0));

    [Fact]
    public void Annual_data_tell_nothing()
    {
        var series = Enumerable.Range(0, 20).Select(i => new Observation(new DateOnly(2000 + i, 12, 31), i)).ToArray();

        CumulativeDetector.Detect(series).Pattern.ShouldBe(CumulativePattern.Unknown);
    }

    [Fact]
    public void Ordinary_monthly_values_are_periodic() =>
        CumulativeDetector.Detect(Monthly(i => 100 + (7 * (i % 5)), months: 24)).ShouldBe(new CumulativeFinding(CumulativePattern.Periodic, 0.95));

    private static Observation[] Monthly(Func<int, double> value, int months) =>
        [.. Enumerable.Range(0, months).Select(i => new Observation(new DateOnly(2020, 1, 31).AddMonths(i), value(i)))];
}
