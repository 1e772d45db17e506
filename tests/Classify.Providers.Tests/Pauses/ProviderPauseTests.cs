using Classify.Providers.Calls;
using Classify.Providers.Pauses;
using Classify.Providers.Tests.Clock;

namespace Classify.Providers.Tests.Pauses;

public sealed class ProviderPauseTests
{
    private static readonly ModelReply Answer = new ModelReply.Answered("{}", new Dictionary<string, double>(), null, "stop");
    private static readonly ModelReply WrongKey = Blocked(401);
    private static readonly ModelReply ModelRefused = new ModelReply.Failed(CallFailure.ModelUnavailable, 404, "no such model", null);
    private readonly ManualClock _clock = new();
    private readonly ProviderPause _pause;

    public ProviderPauseTests() => _pause = new ProviderPause(_clock);

    [Fact]
    public void All_may_call_while_nothing_is_wrong()
    {
        _pause.TryEnter().ShouldNotBeNull().IsProbe.ShouldBeFalse();
        _pause.Snapshot().ShouldBeNull();
    }

    [Theory]
    [InlineData(CallFailure.AccountBlocked, 401, PauseReason.KeyRefused)]
    [InlineData(CallFailure.AccountBlocked, 403, PauseReason.AccessDenied)]
    [InlineData(CallFailure.AccountBlocked, 402, PauseReason.NoCredit)]
    [InlineData(CallFailure.AccountBlocked, 429, PauseReason.NoCredit)]
    [InlineData(CallFailure.Unreachable, null, PauseReason.Unreachable)]
    public void What_no_call_can_pass_pauses_the_provider_and_says_why(CallFailure failure, int? status, PauseReason reason)
    {
        Report(new ModelReply.Failed(failure, status, "the provider's words", null));

        var snapshot = _pause.Snapshot().ShouldNotBeNull();
        snapshot.Reason.ShouldBe(reason);
        snapshot.Error.ShouldBe("the provider's words");
        snapshot.Since.ShouldBe(_clock.GetUtcNow());
        snapshot.NextProbeAt.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(5));
        _pause.TryEnter().ShouldBeNull();
    }

    [Theory]
    [InlineData(CallFailure.RateLimited)]
    [InlineData(CallFailure.Overloaded)]
    [InlineData(CallFailure.Transient)]
    [InlineData(CallFailure.ModelUnavailable)]
    [InlineData(CallFailure.InvalidRequest)]
    public void Other_failures_do_not_pause(CallFailure failure)
    {
        Report(new ModelReply.Failed(failure, 500, "", null));

        _pause.Snapshot().ShouldBeNull();
    }

    [Fact]
    public void One_probe_at_a_time_is_let_through_when_it_is_due()
    {
        Report(WrongKey);
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        _pause.TryEnter().ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(0.1));

        _pause.TryEnter().ShouldNotBeNull().IsProbe.ShouldBeTrue();

        _pause.TryEnter().ShouldBeNull();
        _pause.Snapshot().ShouldNotBeNull().Probing.ShouldBeTrue();
    }

    [Fact]
    public void A_probe_that_works_lets_all_go_on()
    {
        Report(WrongKey);
        _clock.Advance(TimeSpan.FromSeconds(5));

        _pause.TryEnter().ShouldNotBeNull().Report(Answer);

        _pause.Snapshot().ShouldBeNull();
        Enumerable.Range(0, 5).Select(_ => _pause.TryEnter().ShouldNotBeNull()).ShouldAllBe(permit => !permit.IsProbe);
    }

    [Fact]
    public void Probes_that_fail_come_at_growing_distances_up_to_five_minutes()
    {
        Report(WrongKey);

        var distances = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            var next = _pause.Snapshot().ShouldNotBeNull().NextProbeAt;
            distances.Add((next - _clock.GetUtcNow()).TotalSeconds);
            _clock.Advance(next - _clock.GetUtcNow());
            _pause.TryEnter().ShouldNotBeNull().Report(WrongKey);
        }

        distances.ShouldBe([5, 10, 20, 40, 80, 160, 300, 300]);
        _pause.Snapshot().ShouldNotBeNull().Probes.ShouldBe(8);
    }

    [Fact]
    public void A_probe_that_met_silence_does_not_end_the_pause()
    {
        Report(new ModelReply.Failed(CallFailure.Unreachable, null, "refused", null));
        _clock.Advance(TimeSpan.FromSeconds(5));

        _pause.TryEnter().ShouldNotBeNull().Report(new ModelReply.Failed(CallFailure.Transient, null, "timeout", null));

        var snapshot = _pause.Snapshot().ShouldNotBeNull();
        snapshot.Reason.ShouldBe(PauseReason.Unreachable);
        snapshot.Error.ShouldBe("timeout");
    }

    [Fact]
    public void A_probe_that_met_a_rate_limit_ends_the_pause()
    {
        Report(WrongKey);
        _clock.Advance(TimeSpan.FromSeconds(5));

        _pause.TryEnter().ShouldNotBeNull().Report(new ModelReply.Failed(CallFailure.RateLimited, 429, "", null));

        _pause.Snapshot().ShouldBeNull();
    }

    [Fact]
    public void A_probe_that_was_given_up_lets_the_next_one_go()
    {
        Report(WrongKey);
        _clock.Advance(TimeSpan.FromSeconds(5));

        _pause.TryEnter().ShouldNotBeNull().Dispose();

        _pause.TryEnter().ShouldNotBeNull().IsProbe.ShouldBeTrue();
    }

    [Fact]
    public void Calls_that_were_on_their_way_neither_lengthen_nor_end_the_pause()
    {
        var early = Enumerable.Range(0, 3).Select(_ => _pause.TryEnter().ShouldNotBeNull()).ToList();
        early[0].Report(WrongKey);
        var before = _pause.Snapshot();
        _clock.Advance(TimeSpan.FromSeconds(1));

        early[1].Report(WrongKey);
        early[2].Report(Answer);

        _pause.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_new_pause_begins_with_short_distances_again()
    {
        Report(WrongKey);
        _clock.Advance(TimeSpan.FromSeconds(5));
        _pause.TryEnter().ShouldNotBeNull().Report(WrongKey);
        _clock.Advance(TimeSpan.FromSeconds(10));
        _pause.TryEnter().ShouldNotBeNull().Report(Answer);

        Report(Blocked(402));

        _pause.Snapshot().ShouldNotBeNull().NextProbeAt.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(CallFailure.RateLimited, PauseReason.RateLimit)]
    [InlineData(CallFailure.Overloaded, PauseReason.Overloaded)]
    public void A_long_wait_pauses_the_model_until_then_and_not_its_provider(CallFailure failure, PauseReason reason)
    {
        var model = ProviderPause.OfModel(_clock);
        var reply = LongWait(failure, TimeSpan.FromHours(5));
        Report(reply);

        model.TryEnter().ShouldNotBeNull().Report(reply);

        _pause.Snapshot().ShouldBeNull();
        var snapshot = model.Snapshot().ShouldNotBeNull();
        snapshot.Reason.ShouldBe(reason);
        snapshot.Until.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromHours(5));
        snapshot.NextProbeAt.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromMinutes(5), "the limit may be raised meanwhile");
        model.MayEnter.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(5));
        model.MayEnter.ShouldBeTrue();
        model.TryEnter().ShouldNotBeNull().Report(Answer);
        model.Snapshot().ShouldBeNull();
    }

    [Fact]
    public void A_model_is_left_alone_as_long_as_its_provider_wants()
    {
        var model = ProviderPause.OfModel(_clock);

        model.TryEnter().ShouldNotBeNull().Report(LongWait(CallFailure.RateLimited, TimeSpan.FromSeconds(90)));

        model.Snapshot().ShouldNotBeNull().NextProbeAt.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void A_wait_of_a_minute_and_an_account_that_does_not_work_do_not_pause_the_model()
    {
        var model = ProviderPause.OfModel(_clock);

        model.TryEnter().ShouldNotBeNull().Report(LongWait(CallFailure.RateLimited, TimeSpan.FromMinutes(1)));
        model.TryEnter().ShouldNotBeNull().Report(WrongKey);

        model.Snapshot().ShouldBeNull();
    }

    [Fact]
    public void A_refused_model_is_paused_until_a_question_to_it_is_answered()
    {
        var model = ProviderPause.OfModel(_clock);
        model.TryEnter().ShouldNotBeNull().Report(ModelRefused);

        model.TryEnter().ShouldBeNull();
        var snapshot = model.Snapshot().ShouldNotBeNull();
        (snapshot.Reason, snapshot.Error).ShouldBe((PauseReason.ModelRefused, "no such model"));
        _clock.Advance(TimeSpan.FromSeconds(5));
        model.TryEnter().ShouldNotBeNull().Report(ModelRefused);
        model.Snapshot().ShouldNotBeNull().NextProbeAt.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(10));
        _clock.Advance(TimeSpan.FromSeconds(10));
        model.TryEnter().ShouldNotBeNull().Report(Answer);
        model.Snapshot().ShouldBeNull();
    }

    [Theory]
    [InlineData(CallFailure.AccountBlocked)]
    [InlineData(CallFailure.Unreachable)]
    public void A_provider_that_does_not_work_leaves_open_whether_the_model_does(CallFailure failure)
    {
        var model = ProviderPause.OfModel(_clock);
        model.TryEnter().ShouldNotBeNull().Report(ModelRefused);
        _clock.Advance(TimeSpan.FromSeconds(5));

        model.TryEnter().ShouldNotBeNull().Report(new ModelReply.Failed(failure, null, "no", null));

        model.Snapshot().ShouldNotBeNull().Probing.ShouldBeFalse();
        model.MayEnter.ShouldBeTrue("the probe is still due");
    }

    [Fact]
    public void A_refused_model_shows_that_the_key_works_but_no_credit()
    {
        Report(Blocked(402));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Report(ModelRefused);
        _pause.Snapshot().ShouldNotBeNull().Reason.ShouldBe(PauseReason.NoCredit);
        Report(WrongKey);
        _clock.Advance(TimeSpan.FromSeconds(10));

        Report(ModelRefused);

        _pause.Snapshot().ShouldBeNull();
    }

    private static ModelReply.Failed LongWait(CallFailure failure, TimeSpan wait) => new(failure, 429, "no", wait);

    private static ModelReply Blocked(int status) => new ModelReply.Failed(CallFailure.AccountBlocked, status, "no", null);

    private void Report(ModelReply reply) => _pause.TryEnter().ShouldNotBeNull().Report(reply);
}
