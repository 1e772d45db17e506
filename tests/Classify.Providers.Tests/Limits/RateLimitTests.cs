namespace Classify.Providers.Tests.Limits;

/// <summary>A provider that limits requests a minute, on a simulated clock.</summary>
public sealed class RateLimitTests
{
    private const int Top = 64;

    public static TheoryData<double, double, int, bool> Settings()
    {
        var settings = new TheoryData<double, double, int, bool>();
        foreach (var rpm in new double[] { 60, 300, 1000, 6000 })
        {
            foreach (var burstSeconds in new double[] { 2, 10, 60 })
            {
                foreach (var latency in new[] { 50, 300, 2000 })
                {
                    settings.Add(rpm, burstSeconds, latency, true);
                    settings.Add(rpm, burstSeconds, latency, false);
                }
            }
        }

        return settings;
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void Three_hundred_a_minute_are_used_from_a_cold_start(bool wholeSeconds, bool tellsWhatIsLeft)
    {
        var run = new LimitedRun(
            Provider(300, burstSeconds: 2, latency: 300, wholeSeconds) with { TellsWhatIsLeft = tellsWhatIsLeft }, Top);

        var took = run.Answer(400);

        UsedOfAllowed(run, took).ShouldBeGreaterThan(0.97);
        RejectedShare(run).ShouldBeLessThan(0.03);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_allowed_rate_is_used_and_hardly_exceeded(double rpm, double burstSeconds, int latency, bool wholeSeconds)
    {
        var run = new LimitedRun(Provider(rpm, burstSeconds, latency, wholeSeconds), TopFor(rpm, latency));
        var calls = (int)Math.Max(400, rpm * 1.5);
        run.Answer(calls, callers: 400);
        var (cold, rejectedCold) = (run.Provider.Accepted, run.Provider.Rejected);

        var took = run.Answer(calls, callers: 400);

        (rejectedCold - run.Provider.MostInFlight).ShouldBeLessThan((int)(0.05 * cold), "after the burst that ended slow start");
        (calls / (rpm / 60 * took.TotalSeconds)).ShouldBeGreaterThan(0.9);
        ((run.Provider.Rejected - rejectedCold) / (double)calls).ShouldBeLessThan(0.03);
    }

    [Fact]
    public void Half_the_rate_is_learnt_when_others_take_the_rest()
    {
        var run = new LimitedRun(Provider(600, burstSeconds: 2, latency: 300, wholeSeconds: true), Top);
        run.Answer(1000);
        run.Provider.PerSecond = 5;
        run.Answer(100);
        var rejectedBefore = run.Provider.Rejected;

        var took = run.Answer(600);

        run.Limiter.Snapshot().StartsPerSecond.ShouldNotBeNull().ShouldBeInRange(4, 6);
        took.TotalSeconds.ShouldBeLessThan(600 / 5 / 0.9);
        (run.Provider.Rejected - rejectedBefore).ShouldBeLessThan(30);
    }

    [Fact]
    public void A_raised_rate_is_found_again()
    {
        var run = new LimitedRun(Provider(300, burstSeconds: 2, latency: 300, wholeSeconds: true), Top);
        run.Answer(400);
        run.Provider.PerSecond = 10;
        run.Answer(1000);

        var took = run.Answer(600);

        took.TotalSeconds.ShouldBeLessThan(600 / 10 / 0.9);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(400)]
    public void An_idle_hour_says_nothing_about_the_rate(int callsBefore)
    {
        var run = new LimitedRun(Provider(300, burstSeconds: 2, latency: 300, wholeSeconds: true), Top);
        run.Answer(callsBefore);
        run.Idle(TimeSpan.FromHours(1));

        var took = run.Answer(400);

        took.TotalSeconds.ShouldBeLessThan(400 / 5 / 0.9);
    }

    [Theory]
    [InlineData(60, 20)]
    [InlineData(180, 1)]
    [InlineData(180, 20)]
    [InlineData(600, 30)]
    public void Soon_after_an_outage_of_429s_at_the_start_the_rate_is_used(int outageSeconds, int retryAfter)
    {
        var outage = new RejectingAll(Until: TimeSpan.FromSeconds(outageSeconds), TimeSpan.FromSeconds(retryAfter));
        var run = new LimitedRun(Provider(600, burstSeconds: 2, latency: 300, wholeSeconds: true) with { Outage = outage }, Top);

        run.Answer(1000);

        (run.Elapsed - outage.Until).TotalSeconds.ShouldBeLessThan((1000 / 10) + 120);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_rate_is_learnt_from_few_callers_that_never_wait_for_one_another(int callers)
    {
        var run = new LimitedRun(Provider(300, burstSeconds: 2, latency: 50, wholeSeconds: true), Top);
        run.Answer(400, callers);
        var rejectedBefore = run.Provider.Rejected;

        var took = run.Answer(400, callers);

        took.TotalSeconds.ShouldBeLessThan(400 / 5 / 0.9);
        (run.Provider.Rejected - rejectedBefore).ShouldBeLessThan(12);
    }

    [Fact]
    public void Groundless_429s_do_not_slow_it_to_a_standstill()
    {
        var run = new LimitedRun(
            new ProviderBehaviour(null, 0, TimeSpan.FromMilliseconds(200)) { GroundlessRejections = 0.2 }, top: 20);

        run.Answer(2000);
        var took = run.Answer(400);

        took.TotalSeconds.ShouldBeLessThan(600);
    }

    [Fact]
    public void Starts_are_spread_evenly_once_the_rate_is_known()
    {
        var run = new LimitedRun(Provider(300, burstSeconds: 2, latency: 2000, wholeSeconds: true), Top);
        run.Answer(400);

        run.Limiter.Snapshot().StartsPerSecond.ShouldNotBeNull().ShouldBeInRange(4, 6);
        run.Limiter.Snapshot().Window.ShouldBeGreaterThanOrEqualTo(10, "5 starts a second of 2 s each are 10 in flight");
    }

    private static ProviderBehaviour Provider(double rpm, double burstSeconds, int latency, bool wholeSeconds) =>
        new(rpm, burstSeconds, TimeSpan.FromMilliseconds(latency)) { WholeSeconds = wholeSeconds, Jitter = 0.2 };

    /// <summary>The default, or more where the rate could not be reached with it.</summary>
    private static int TopFor(double rpm, int latency) => Math.Max(Top, (int)(rpm / 60 * latency / 1000 * 1.5));

    private static double UsedOfAllowed(LimitedRun run, TimeSpan took) =>
        run.Provider.Accepted / (run.Provider.BucketSize + (run.Provider.PerSecond * took.TotalSeconds));

    private static double RejectedShare(LimitedRun run) =>
        run.Provider.Rejected / (double)(run.Provider.Accepted + run.Provider.Rejected);
}
