using Classify.Core.Indicators;
using Classify.Core.Taxonomy;
using Classify.Core.TimeSeries;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>Dirt does not change the frequency that the dates show.</summary>
public sealed class FrequencyPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Order_duplicates_placeholders_and_remote_dates_change_nothing() =>
        Check.One(Thorough, Prop.ForAll(Regular().ToArbitrary(), given =>
        {
            var (series, seed) = given;
            var random = new Random(seed);
            var dirty = series.Select(sample => random.Next(5) == 0 ? sample with { Value = -9999 } : sample)
                .Concat(series.Where(_ => random.Next(3) == 0))
                .Append(new SampleValue("1800-01-01", 1)).Append(new SampleValue("9999-12-31", 1)).Append(new SampleValue("last10YearsAvg", 1))
                .ToArray();
            random.Shuffle(dirty);
            return Of(dirty) == Of(series);
        }));

    [Fact]
    public void Days_without_weekends_and_holidays_are_daily() =>
        Check.One(Thorough, Prop.ForAll(Arb.From(Gen.Choose(0, 10_000)), seed =>
        {
            var random = new Random(seed);
            var days = Enumerable.Range(0, 60)
                .Select(day => new DateOnly(2010, 1, 1).AddDays(seed + day))
                .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && random.Next(15) > 0);
            return Of([.. days.Select(day => Sample(day))]) == ReportingFrequency.Daily;
        }));

    [Theory]
    [InlineData(1, ReportingFrequency.Monthly)]
    [InlineData(3, ReportingFrequency.Quarterly)]
    [InlineData(6, ReportingFrequency.SemiAnnual)]
    public void Missing_periods_change_nothing(int months, ReportingFrequency expected) =>
        Check.One(Thorough, Prop.ForAll(Arb.From(Gen.Choose(0, 10_000)), seed =>
        {
            var random = new Random(seed);
            var missing = Enumerable.Range(0, 8).Select(_ => random.Next(40)).ToHashSet();
            var dates = Enumerable.Range(0, 40)
                .Where(period => !missing.Contains(period))
                .Select(period => new DateOnly(2000, 1, 31).AddMonths(period * months));
            return Of([.. dates.Select(Sample)]) == expected;
        }));

    [Theory]
    [InlineData(20, 8, ReportingFrequency.Annual)]
    [InlineData(8, 20, ReportingFrequency.Monthly)]
    [InlineData(12, 12, ReportingFrequency.Monthly)]
    public void Of_annual_and_then_monthly_dates_the_more_numerous_tell(int years, int months, ReportingFrequency expected) =>
        Of([.. Enumerable.Range(0, years).Select(year => Sample(new DateOnly(1990 + year, 12, 31))),
            .. Enumerable.Range(0, months).Select(month => Sample(new DateOnly(1990 + years, 1, 31).AddMonths(month)))])
            .ShouldBe(expected);

    [Fact]
    public void Annual_totals_between_quarters_change_nothing() =>
        Of([.. Enumerable.Range(2015, 4).SelectMany(year => new[] { "", "-Q1", "-Q2", "-Q3", "-Q4" }.Select(part => new SampleValue(year + part, 1)))])
            .ShouldBe(ReportingFrequency.Quarterly);

    [Fact]
    public void Of_two_gaps_the_shorter_tells_when_a_period_is_missing() =>
        Of([new("2024-01", 1), new("2024-02", 1), new("2024-04", 1)]).ShouldBe(ReportingFrequency.Monthly);

    private static ReportingFrequency? Of(SampleValue[] values) => FrequencyInference.Of(Observations.Of(values).Dates);

    private static SampleValue Sample(DateOnly date) => new(date.ToString("yyyy-MM-dd"), 100);

    // With a regular or an irregular step.
    private static Gen<(SampleValue[] Series, int Seed)> Regular() =>
        from start in Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2015, 1, 1).DayNumber)
        from step in Gen.Elements(1, 7, 14, 30, 45, 91, 182, 365)
        from count in Gen.Choose(4, 40)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (Enumerable.Range(0, count).Select(i => Sample(DateOnly.FromDayNumber(start + (i * step)))).ToArray(), seed);
}
