using Classify.Core.Indicators;
using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>What is no observation of a series is left out, and counted.</summary>
public sealed class CleaningTests
{
    [Theory]
    [InlineData(-9999)]
    [InlineData(-999)]
    [InlineData(-999.9)]
    [InlineData(9_999_999)]
    [InlineData(99_999.99)]
    [InlineData(1e30)]
    [InlineData(-1e34)]
    [InlineData(-2_147_483_648)]
    public void A_placeholder_is_no_value(double placeholder)
    {
        var observations = Observations.Of(Months(120, 130, placeholder, 125));

        observations.Usable.Select(point => point.Value).ShouldBe([120, 130, 125]);
        observations.LeftOut.ShouldBe(new LeftOut(0, 0, 0, 1, 0));
        observations.Dates.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData(998)]
    [InlineData(-120)]
    [InlineData(10_000)]
    public void An_odd_value_is_a_value(double value) => Observations.Of(Months(120, 130, value, 125)).Usable.Length.ShouldBe(4);

    [Fact]
    public void Nines_among_values_of_their_size_are_values() => Observations.Of(Months(980, 999, 1004, 990)).Usable.Length.ShouldBe(4);

    [Fact]
    public void Nines_below_zero_among_values_of_both_signs_are_values() =>
        Observations.Of(Months(-8_200, 11_000, -9_999, -7_000)).Usable.Length.ShouldBe(4);

    [Fact]
    public void A_lone_zero_between_millions_is_no_value() =>
        Observations.Of(Months(3e6, 0, 3.1e6, 3.2e6)).Usable.Select(point => point.Value).ShouldBe([3e6, 3.1e6, 3.2e6]);

    [Theory]
    [InlineData(3, 0, 2, 5)]
    [InlineData(0, 2e6, 3e6, 4e6)]
    [InlineData(3e6, 0, 0, 4e6)]
    [InlineData(3e6, 0, -2e6, 4e6)]
    public void Other_zeros_are_values(double first, double second, double third, double fourth) =>
        Observations.Of(Months(first, second, third, fourth)).Usable.Length.ShouldBe(4);

    [Fact]
    public void An_annual_row_between_months_is_a_total()
    {
        var observations = Observations.Of([.. Months(10, 11, 12), new SampleValue("2020", 140)]);

        observations.Usable.Select(point => point.Value).ShouldBe([10, 11, 12]);
        observations.LeftOut.ShouldBe(new LeftOut(0, 1, 0, 0, 0));
    }

    [Fact]
    public void A_quarter_between_months_is_a_total() =>
        Observations.Of([new("2020-Q1", 33), new("2020-01", 10), new("2020-02", 11), new("2020-03", 12)])
            .Usable.Select(point => point.Value).ShouldBe([10, 11, 12]);

    [Fact]
    public void Annual_rows_before_months_are_observations() =>
        Observations.Of([new("2017", 120), new("2018", 125), new("2019", 130), .. Months(10, 11, 12)]).Usable.Length.ShouldBe(6);

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2099-12-31")]
    public void A_date_far_from_all_others_is_left_out(string date)
    {
        var observations = Observations.Of([.. Months(10, 11, 12), new SampleValue(date, 9)]);

        observations.Dates.Length.ShouldBe(3);
        observations.LeftOut.ShouldBe(new LeftOut(0, 0, 1, 0, 0));
    }

    [Fact]
    public void Projections_of_a_century_stay() =>
        Observations.Of([.. Enumerable.Range(1950, 151).Select(year => new SampleValue($"{year}", year))]).Usable.Length.ShouldBe(151);

    [Fact]
    public void The_year_9999_is_no_date() =>
        Observations.Of([.. Months(10, 11), new SampleValue("9999-12-31", 9)]).LeftOut.ShouldBe(new LeftOut(1, 0, 0, 0, 0));

    [Fact]
    public void What_was_left_out_is_said() =>
        new LeftOut(1, 0, 0, 2, 3).Clause().ShouldBe("1 without a date, 2 placeholders and 3 repeated left out");

    [Fact]
    public void Where_nothing_was_left_out_nothing_is_said() => default(LeftOut).Clause().ShouldBeNull();

    private static SampleValue[] Months(params double[] values) =>
        [.. values.Select((value, month) => new SampleValue($"2020-{month + 1:00}-01", value))];
}
