namespace Classify.Core.Tests.TimeSeries;

public sealed class YearToDateRoundTripTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(4)]
    public void Flows_come_back_from_their_year_to_date_sums(int periods)
    {
        var random = new Random(11);
        foreach (var season in Enum.GetValues<Season>())
        {
            var flow = SimulatedFlow.Of(random, periods, 1, 15, season);
            var largest = flow.Max(point => point.Value);

            var back = YearToDateSums.Back(YearToDateSums.Of(flow));

            back.Select(point => point.Date).ShouldBe(flow.Select(point => point.Date));
            back.Zip(flow).ShouldAllBe(pair => Math.Abs(pair.First.Value - pair.Second.Value) <= 1e-9 * largest);
        }
    }
}
