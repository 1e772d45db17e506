using Classify.Core.Taxonomy;
using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>How often simulated series of three years and more are told right (taxonomy, section 8).</summary>
public sealed class YearToDateSimulationTests
{
    private const int SeriesOfEach = 1_000;

    private static readonly Season[] Seasons = Enum.GetValues<Season>();

    [Fact]
    public void Monthly_flows_summed_since_January_are_year_to_date() =>
        Found(12, Seasons, flow => YearToDateSums.Of(flow), sure: 0.8).ShouldBeGreaterThanOrEqualTo(0.99);

    // A quarter without harvest is a quarter of the year: its sums and the flow itself look alike.
    [Fact]
    public void Quarterly_flows_summed_since_January_are_year_to_date() =>
        Found(4, Seasons.Except([Season.Harvest]), flow => YearToDateSums.Of(flow), sure: 0.8).ShouldBeGreaterThanOrEqualTo(0.99);

    [Fact]
    public void Quarterly_harvests_summed_since_January_are_mostly_year_to_date() =>
        Found(4, [Season.Harvest], flow => YearToDateSums.Of(flow), sure: 0.5).ShouldBeGreaterThanOrEqualTo(0.9);

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(10)]
    public void Monthly_flows_summed_since_the_start_of_another_year_are_year_to_date(int firstMonth) =>
        Found(12, Seasons, flow => YearToDateSums.Of(flow, firstMonth), sure: 0.8).ShouldBeGreaterThanOrEqualTo(0.98);

    [Fact]
    public void Quarterly_flows_summed_since_April_are_seen_but_not_for_sure()
    {
        Found(4, Seasons.Except([Season.Harvest]), flow => YearToDateSums.Of(flow, 4), sure: 0.5).ShouldBeGreaterThanOrEqualTo(0.9);
        Found(4, Seasons, flow => YearToDateSums.Of(flow, 4), sure: 0.8).ShouldBe(0);
    }

    [Fact]
    public void Deficits_summed_since_January_are_year_to_date() =>
        Found(12, [Season.None, Season.Mild, Season.Strong], flow => Negated(YearToDateSums.Of(flow)), sure: 0.8).ShouldBeGreaterThanOrEqualTo(0.99);

    [Theory]
    [InlineData(12, 0.9995)]
    [InlineData(4, 0.995)]
    public void Flows_as_they_are_are_not_year_to_date(int periods, double least) =>
        Found(periods, Seasons.Except([Season.Harvest, Season.RisingWithinYear]), flow => flow, sure: 0.5).ShouldBeLessThanOrEqualTo(1 - least);

    // Of four quarters that rise from near zero to a high by chance or by nature, some look like sums in every respect.
    [Theory]
    [InlineData(12, Season.Harvest, 0.001)]
    [InlineData(12, Season.RisingWithinYear, 0.005)]
    [InlineData(4, Season.Harvest, 0.04)]
    [InlineData(4, Season.RisingWithinYear, 0.03)]
    public void Flows_that_rise_within_each_year_are_seldom_taken_for_sums(int periods, Season season, double most) =>
        Found(periods, [season], flow => flow, sure: 0.5).ShouldBeLessThanOrEqualTo(most);

    [Theory]
    [InlineData(12)]
    [InlineData(4)]
    public void Levels_are_not_year_to_date(int periods)
    {
        var random = new Random(3);
        var found = 0;
        for (var i = 0; i < 2 * SeriesOfEach; i++)
        {
            found += IsYearToDate(CumulativeDetector.Detect(SimulatedLevel.Of(random, periods, 3, 15)), 0.5) ? 1 : 0;
        }

        found.ShouldBeLessThanOrEqualTo(2 * SeriesOfEach / 200);
    }

    [Theory]
    [InlineData(12, 0.99)]
    [InlineData(4, 0.97)]
    public void Dirt_hides_few_year_to_date_sums(int periods, double least) =>
        FoundInDirt(periods, flow => YearToDateSums.Of(flow), sure: 0.8).ShouldBeGreaterThanOrEqualTo(least);

    [Theory]
    [InlineData(12, 0.9995)]
    [InlineData(4, 0.995)]
    public void Dirt_makes_no_flow_a_year_to_date_sum(int periods, double least) =>
        FoundInDirt(periods, flow => flow, sure: 0.5).ShouldBeLessThanOrEqualTo(1 - least);

    [Fact]
    public void A_probability_of_year_to_date_is_no_larger_than_how_often_it_is_right()
    {
        var random = new Random(5);
        var (right, wrong, claimed) = (0, 0, 0.0);
        for (var i = 0; i < 20 * SeriesOfEach; i++)
        {
            var flow = SimulatedFlow.Of(random, i % 2 == 0 ? 12 : 4, 3, 15, Seasons[i % Seasons.Length]);
            var isSum = random.Next(2) == 0;
            var finding = CumulativeDetector.Detect(isSum ? YearToDateSums.Of(flow) : flow);
            if (finding.Pattern == CumulativePattern.YearToDate)
            {
                (right, wrong, claimed) = (right + (isSum ? 1 : 0), wrong + (isSum ? 0 : 1), claimed + finding.Confidence);
            }
        }

        ((double)right / (right + wrong)).ShouldBeGreaterThanOrEqualTo(claimed / (right + wrong));
    }

    private static double Found(int periods, IEnumerable<Season> seasons, Func<Observation[], Observation[]> change, double sure) =>
        Share(periods, seasons, (_, flow) => CumulativeDetector.Detect(change(flow)), sure);

    private static double FoundInDirt(int periods, Func<Observation[], Observation[]> change, double sure) =>
        Share(
            periods,
            Seasons.Except([Season.Harvest, Season.RisingWithinYear]),
            (random, flow) => CumulativeDetector.Detect(Observations.Of(SeriesDirt.Dirty(random, change(flow))).Usable),
            sure);

    private static double Share(int periods, IEnumerable<Season> seasons, Func<Random, Observation[], CumulativeFinding> detect, double sure)
    {
        var (found, count) = (0, 0);
        foreach (var season in seasons)
        {
            var random = new Random((int)season + 1);
            for (var i = 0; i < SeriesOfEach; i++, count++)
            {
                found += IsYearToDate(detect(random, SimulatedFlow.Of(random, periods, 3, 15, season)), sure) ? 1 : 0;
            }
        }

        return (double)found / count;
    }

    private static bool IsYearToDate(CumulativeFinding finding, double sure) =>
        finding.Pattern == CumulativePattern.YearToDate && finding.Confidence >= sure;

    private static Observation[] Negated(Observation[] series) => [.. series.Select(point => point with { Value = -point.Value })];
}
