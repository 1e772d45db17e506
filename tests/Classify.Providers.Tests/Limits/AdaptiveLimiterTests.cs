using Classify.Providers.Calls;
using Classify.Providers.Limits;
using Classify.Providers.Tests.Clock;

namespace Classify.Providers.Tests.Limits;

public sealed class AdaptiveLimiterTests
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);
    private readonly ManualClock _clock = new();

    [Fact]
    public void Callers_are_served_in_the_order_they_came()
    {
        var limiter = Limiter(top: 1);
        var first = Granted(limiter);
        var second = Ask(limiter);
        var third = Ask(limiter);

        first.Release(CallOutcome.Success);

        second.IsCompletedSuccessfully.ShouldBeTrue();
        third.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_caller_that_gives_up_leaves_its_place_to_the_next()
    {
        var limiter = Limiter(top: 1);
        var first = Granted(limiter);
        using var cancellation = new CancellationTokenSource();
        var second = limiter.AcquireAsync(cancellation.Token);
        var third = Ask(limiter);

        await cancellation.CancelAsync();
        first.Release(CallOutcome.Success);

        second.IsCanceled.ShouldBeTrue();
        third.IsCompletedSuccessfully.ShouldBeTrue();
        limiter.Snapshot().InFlight.ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_caller_does_not_even_queue()
    {
        var limiter = Limiter(top: 1);

        await Should.ThrowAsync<OperationCanceledException>(() => limiter.AcquireAsync(new CancellationToken(canceled: true)));

        limiter.Snapshot().Waiting.ShouldBe(0);
    }

    [Fact]
    public void A_lease_is_given_back_once_only()
    {
        var limiter = Limiter(top: 1);
        var lease = Granted(limiter);

        lease.Release(CallOutcome.Success);
        lease.Dispose();

        limiter.Snapshot().InFlight.ShouldBe(0);
    }

    [Fact]
    public void Disposing_the_limiter_cancels_those_who_wait()
    {
        var limiter = Limiter(top: 1);
        Granted(limiter);
        var waiting = Ask(limiter);

        limiter.Dispose();

        waiting.IsCanceled.ShouldBeTrue();
    }

    [Fact]
    public void The_window_doubles_with_each_window_of_successes()
    {
        var limiter = Limiter(top: 64);

        WindowsAfterRounds(limiter, rounds: 6).ShouldBe([4, 8, 16, 32, 64, 64]);
    }

    [Fact]
    public void A_burst_of_overload_halves_the_window_once()
    {
        var limiter = Warm(top: 16);

        Round(limiter, CallOutcome.Overloaded());

        limiter.Snapshot().Window.ShouldBe(8);
        limiter.Snapshot().Overloaded.ShouldBe(16);
    }

    [Fact]
    public void After_trouble_the_window_grows_by_one_for_each_window_of_successes()
    {
        var limiter = Warm(top: 16);
        Round(limiter, CallOutcome.Overloaded());

        WindowsAfterRounds(limiter, rounds: 4).ShouldBe([8, 9, 10, 11]);
    }

    [Fact]
    public void The_window_never_falls_below_one()
    {
        var limiter = Warm(top: 16);

        for (var i = 0; i < 10; i++)
        {
            Round(limiter, CallOutcome.Overloaded());
        }

        limiter.Snapshot().Window.ShouldBe(1);
        Ask(limiter).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Timeouts_and_broken_requests_neither_grow_nor_shrink_the_window()
    {
        var limiter = Warm(top: 16);

        Round(limiter, CallOutcome.Other);

        limiter.Snapshot().Window.ShouldBe(16);
    }

    [Fact]
    public void Retry_after_holds_back_new_starts_until_then()
    {
        var limiter = Warm(top: 16);
        Granted(limiter).Release(CallOutcome.RateLimited(TimeSpan.FromSeconds(7)));

        var next = Ask(limiter);

        limiter.Snapshot().HeldUntil.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(7));
        _clock.Advance(TimeSpan.FromSeconds(6.9));
        next.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        next.IsCompletedSuccessfully.ShouldBeTrue();
        limiter.Snapshot().HeldUntil.ShouldBeNull();
    }

    [Fact]
    public void A_429_without_retry_after_holds_back_new_starts_for_a_second()
    {
        var limiter = Warm(top: 16);
        Granted(limiter).Release(CallOutcome.RateLimited());

        var next = Ask(limiter);

        _clock.Advance(TimeSpan.FromSeconds(0.9));
        next.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        next.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void A_provider_that_rejects_the_first_calls_is_approached_slowly()
    {
        var limiter = Limiter(top: 64);
        var calls = new[] { Granted(limiter), Granted(limiter) };

        foreach (var call in calls)
        {
            call.Release(CallOutcome.RateLimited());
        }

        limiter.Snapshot().StartsPerSecond.ShouldBe(10);
        limiter.Snapshot().Window.ShouldBe(1);
    }

    [Fact]
    public void Nothing_remaining_holds_back_new_starts_until_the_reset()
    {
        var limiter = Limiter(top: 16);
        limiter.Observe(remaining: 0, resetsIn: TimeSpan.FromSeconds(3));

        var next = Ask(limiter);

        _clock.Advance(TimeSpan.FromSeconds(2.9));
        next.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        next.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Something_remaining_holds_back_nothing()
    {
        var limiter = Limiter(top: 16);

        limiter.Observe(remaining: 1, resetsIn: TimeSpan.FromSeconds(3));

        Ask(limiter).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void A_reset_far_away_holds_back_for_a_minute_at_most()
    {
        var limiter = Limiter(top: 16);
        limiter.Observe(remaining: 0, resetsIn: TimeSpan.FromHours(20));

        var next = Ask(limiter);

        _clock.Advance(TimeSpan.FromMinutes(1));
        next.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_a_provider_asks_for_nobody_is_held_back_for_more_than_a_minute(bool rateLimited)
    {
        var limiter = Limiter(top: 16);
        var wait = TimeSpan.FromDays(30);
        Granted(limiter).Release(rateLimited ? CallOutcome.RateLimited(wait) : CallOutcome.Overloaded(wait));

        var next = Ask(limiter);

        next.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));
        next.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task The_lease_tells_how_long_its_caller_waited()
    {
        var limiter = Limiter(top: 1);
        var first = Granted(limiter);
        var second = Ask(limiter);

        _clock.Advance(Latency);
        first.Release(CallOutcome.Success);

        (await second).Waited.ShouldBe(Latency);
    }

    [Fact]
    public void A_top_below_one_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Limiter(top: 0)).ParamName.ShouldBe("MaxConcurrency");

    [Fact]
    public void A_refusal_was_served_and_a_timeout_tells_nothing()
    {
        CallOutcome.Of(new ModelReply.Refused("no", null, "refusal")).ShouldBe(CallOutcome.Success);
        CallOutcome.Of(new ModelReply.Failed(CallFailure.Transient, null, "timeout", null)).ShouldBe(CallOutcome.Other);
        CallOutcome.Of(new ModelReply.Failed(CallFailure.Overloaded, 529, "", TimeSpan.FromSeconds(2)))
            .ShouldBe(CallOutcome.Overloaded(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void Each_provider_and_model_has_one_limiter_of_its_own()
    {
        var limiters = new ModelLimiters(provider => new LimiterOptions(provider == "local" ? 4 : 64), _clock);

        limiters.For("local", "m").ShouldBeSameAs(limiters.For("local", "m"));
        limiters.For("openai", "m").ShouldNotBeSameAs(limiters.For("local", "m"));
        limiters.Snapshots()[("local", "m")].MaxConcurrency.ShouldBe(4);
    }

    private AdaptiveLimiter Limiter(int top) => new(new LimiterOptions(top), _clock);

    private AdaptiveLimiter Warm(int top)
    {
        var limiter = Limiter(top);
        WindowsAfterRounds(limiter, rounds: 8)[^1].ShouldBe(top);
        return limiter;
    }

    private int[] WindowsAfterRounds(AdaptiveLimiter limiter, int rounds) =>
        [.. Enumerable.Range(0, rounds).Select(_ => Round(limiter, CallOutcome.Success))];

    /// <summary>Fills the window while others wait, ends all of it with <paramref name="outcome"/>; the window afterwards.</summary>
    private int Round(AdaptiveLimiter limiter, CallOutcome outcome)
    {
        using var others = new CancellationTokenSource();
        _clock.Advance(Latency);
        var calls = Enumerable.Range(0, 200).Select(_ => limiter.AcquireAsync(others.Token)).ToList();
        var started = calls.Where(call => call.IsCompletedSuccessfully).ToList();
        _clock.Advance(Latency);
        started.ForEach(call => call.GetAwaiter().GetResult().Release(outcome));
        others.Cancel();
        calls.Where(call => call.IsCompletedSuccessfully).ToList().ForEach(call => call.GetAwaiter().GetResult().Dispose());
        return limiter.Snapshot().Window;
    }

    private static Task<CallLease> Ask(AdaptiveLimiter limiter) => limiter.AcquireAsync(CancellationToken.None);

    private static CallLease Granted(AdaptiveLimiter limiter)
    {
        var lease = Ask(limiter);
        lease.IsCompletedSuccessfully.ShouldBeTrue();
        return lease.GetAwaiter().GetResult();
    }
}
