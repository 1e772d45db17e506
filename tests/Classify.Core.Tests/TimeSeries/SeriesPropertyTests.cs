using Classify.Core.Indicators;
using Classify.Core.Taxonomy;
using Classify.Core.TimeSeries;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.TimeSeries;

public sealed class SeriesPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    [Fact]
    public void Any_text_is_a_date_or_is_refused_without_an_exception() =>
        Check.One(Thorough, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
            !DateParser.TryParse(text, out var date) || date.Year is >= 1500 and <= 2500));

    [Fact]
    public void Any_real_day_is_read_back_from_its_usual_shapes() =>
        Check.One(Thorough, Prop.ForAll(Gen.Choose(new DateOnly(1800, 1, 1).DayNumber, new DateOnly(2200, 1, 1).DayNumber).ToArbitrary(), number =>
        {
            var day = DateOnly.FromDayNumber(number);
            return Reads(day.ToString("yyyy-MM-dd"), day) && Reads(day.ToString("yyyyMMdd"), day) && Reads(day.ToString("dd/MM/yyyy"), day) &&
                   Reads(day.ToString("d MMM yyyy"), day) && Reads(day.ToString("yyyy-MM"), new DateOnly(day.Year, day.Month, 1));
        }));

    [Fact]
    public void Any_series_gets_a_finding_with_a_probability() =>
        Check.One(Thorough, Prop.ForAll(Series().ToArbitrary(), values =>
        {
            var finding = CumulativeDetector.Detect(Observations.Of(values).Usable);
            return finding.Confidence is >= 0 and <= 1 && (finding.Pattern == CumulativePattern.Unknown) == (finding.Confidence == 0);
        }));

    [Fact]
    public void The_order_in_which_observations_are_sent_does_not_matter() =>
        Check.One(Thorough, Prop.ForAll(Series().ToArbitrary(), values =>
        {
            var distinct = values.DistinctBy(value => value.Date).ToArray();
            return CumulativeDetector.Detect(Observations.Of(distinct).Usable) == CumulativeDetector.Detect(Observations.Of([.. distinct.Reverse()]).Usable);
        }));

    [Fact]
    public void A_series_with_values_on_both_sides_of_zero_is_never_year_to_date() =>
        Check.One(Thorough, Prop.ForAll(Series().ToArbitrary(), values =>
        {
            var series = Observations.Of([.. values, new SampleValue("2021-06-15", -1), new SampleValue("2021-07-15", 1)]).Usable;
            return CumulativeDetector.Detect(series).Pattern != CumulativePattern.YearToDate;
        }));

    private static bool Reads(string text, DateOnly day) => DateParser.TryParse(text, out var read) && read == day;

    private static Gen<SampleValue[]> Series() =>
        (from month in Gen.Choose(0, 60)
         from value in Gen.OneOf(
             Gen.Choose(-5, 1_000).Select(number => (double?)number),
             Gen.Elements<double?>(0, 1e300, -1e300, double.MaxValue, double.Epsilon, null))
         from text in Gen.Frequency((9, Gen.Constant(new DateOnly(2018, 1, 1).AddMonths(month).ToString("yyyy-MM-dd"))), (1, Gen.Elements("", "last10YearsAvg", "\ud800")))
         select new SampleValue(text, value)).ArrayOf();
}
