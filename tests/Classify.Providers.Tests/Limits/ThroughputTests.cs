namespace Classify.Providers.Tests.Limits;

/// <summary>A provider without limits, on a simulated clock.</summary>
public sealed class ThroughputTests
{
    [Theory]
    [InlineData(20, 200)]
    [InlineData(20, 50)]
    [InlineData(64, 200)]
    [InlineData(4, 2000)]
    [InlineData(1, 200)]
    public void A_warm_limiter_keeps_the_top_in_flight(int top, int latency)
    {
        var run = Unlimited(top, latency);
        run.Answer(top * 20);

        var took = run.Answer(top * 20);

        took.TotalMilliseconds.ShouldBeLessThanOrEqualTo(1.02 * 20 * latency);
        run.Provider.MostInFlight.ShouldBe(top);
    }

    [Fact]
    public void Slow_start_costs_less_than_a_second_for_20_calls_at_once_of_200_ms()
    {
        var took = Unlimited(top: 20, latency: 200).Answer(400);

        (took.TotalSeconds - (400 * 0.2 / 20)).ShouldBeInRange(0.1, 1);
    }

    [Fact]
    public void No_more_than_the_top_is_ever_in_flight()
    {
        var run = Unlimited(top: 7, latency: 200);

        run.Answer(1000);

        run.Provider.MostInFlight.ShouldBe(7);
    }

    [Fact]
    public void A_window_that_is_not_used_does_not_grow()
    {
        var run = Unlimited(top: 64, latency: 200);

        run.Answer(1000, callers: 3);

        run.Limiter.Snapshot().Window.ShouldBeLessThanOrEqualTo(4);
    }

    private static LimitedRun Unlimited(int top, int latency) =>
        new(new ProviderBehaviour(null, 0, TimeSpan.FromMilliseconds(latency)), top);
}
