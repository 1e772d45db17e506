using Classify.Providers.Calls;
using Classify.Providers.Resilience;
using Classify.Providers.Tests.Clock;

namespace Classify.Providers.Tests.Resilience;

public sealed class QuestionResilienceTests
{
    private static readonly ModelReply Answer = new ModelReply.Answered("{}", new Dictionary<string, double>(), null, "stop");
    private readonly Simulation _simulation = new(new ManualClock());
    private readonly List<TimeSpan> _sentAt = [];
    private TimeSpan _callTimeout = TimeSpan.FromSeconds(60);
    private double _jitter = 1;

    [Fact]
    public void An_answer_ends_the_question()
    {
        var outcome = Ask(Answer);

        outcome.ShouldBeOfType<QuestionOutcome.Replied>().Reply.ShouldBe(Answer);
        outcome.Requests.ShouldBe(1);
    }

    [Fact]
    public void A_refusal_is_not_asked_again() =>
        Ask(new ModelReply.Refused("no", null, "refusal"), Answer).Requests.ShouldBe(1);

    [Fact]
    public void A_failure_that_may_pass_is_asked_again_after_waits_that_double()
    {
        Ask(Transient(), Transient(), Transient(), Transient(), Answer).Requests.ShouldBe(5);

        Waits().ShouldBe([1, 2, 4, 8]);
    }

    [Fact]
    public void Overload_is_left_alone_for_longer()
    {
        Ask(Failed(CallFailure.Overloaded), Failed(CallFailure.Overloaded), Answer);

        Waits().ShouldBe([4, 8]);
    }

    [Fact]
    public void Jitter_takes_away_half_of_the_wait_at_most()
    {
        _jitter = 0;

        Ask(Transient(), Transient(), Answer);

        Waits().ShouldBe([0.5, 1]);
    }

    [Fact]
    public void No_computed_wait_is_longer_than_a_minute()
    {
        Ask([.. Enumerable.Repeat(Transient(), 9), Answer]);

        Waits().Max().ShouldBe(60);
    }

    [Fact]
    public void A_429_waits_as_long_as_the_provider_says()
    {
        var outcome = Ask(RateLimited(7), RateLimited(0.2), Answer);

        Waits().ShouldBe([7, 0.2]);
        outcome.Requests.ShouldBe(3);
    }

    [Fact]
    public void Overload_waits_at_least_as_long_as_the_provider_says()
    {
        Ask(new ModelReply.Failed(CallFailure.Overloaded, 529, "", TimeSpan.FromSeconds(30)), Answer);

        Waits().ShouldBe([30]);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(86400)]
    public void A_failure_that_may_pass_is_asked_again_after_a_minute_however_long_the_provider_wants(int retryAfter)
    {
        var broken = new ModelReply.Failed(CallFailure.Transient, 502, "", TimeSpan.FromSeconds(retryAfter));

        Ask(broken, broken, Answer).ShouldBeOfType<QuestionOutcome.Replied>();

        Waits().ShouldBe([60, 60]);
    }

    [Fact]
    public void A_failure_that_may_pass_is_asked_again_though_there_is_little_time()
    {
        var broken = new ModelReply.Failed(CallFailure.Transient, 502, "", TimeSpan.FromSeconds(300));
        _callTimeout = TimeSpan.FromSeconds(10);

        Ask(broken, Answer).ShouldBeOfType<QuestionOutcome.Replied>();

        Waits().ShouldBe([25]);
    }

    [Fact]
    public void The_question_is_given_up_when_the_next_wait_would_pass_the_total_time()
    {
        var outcome = Ask([.. Enumerable.Repeat(Transient(), 100)]);

        outcome.ShouldBeOfType<QuestionOutcome.Exhausted>().Last.Failure.ShouldBe(CallFailure.Transient);
        _simulation.Clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(300));
        outcome.Requests.ShouldBe(10, "waits of 1, 2, 4, 8, 16, 32, 60, 60 and 60 s are 243 s");
    }

    [Fact]
    public void Endless_429s_put_the_question_off_and_never_give_it_up()
    {
        var outcome = Ask([.. Enumerable.Repeat(RateLimited(40), 100)]);

        outcome.ShouldBeOfType<QuestionOutcome.Paused>();
        outcome.Requests.ShouldBe(8);
    }

    [Fact]
    public void Waiting_for_a_turn_does_not_use_up_the_total_time()
    {
        var replies = new Queue<ModelReply>([Transient(), Transient(), Answer]);

        var outcome = Run(async (_, cancellation) =>
        {
            var queued = TimeSpan.FromHours(1);
            await Task.Delay(queued, _simulation.Clock, cancellation);
            return new AttemptReply(replies.Dequeue()) { Queued = queued };
        });

        outcome.ShouldBeOfType<QuestionOutcome.Replied>();
    }

    [Fact]
    public void A_request_that_can_never_work_is_not_asked_again() =>
        Ask(Failed(CallFailure.InvalidRequest), Answer).ShouldBeOfType<QuestionOutcome.Impossible>().Requests.ShouldBe(1);

    [Fact]
    public void A_request_that_will_be_built_differently_is_asked_again_at_once()
    {
        var replies = new Queue<AttemptReply>([Learnt(), Learnt(), new(Answer)]);

        var outcome = Run((_, _) => Task.FromResult(replies.Dequeue()));

        outcome.ShouldBeOfType<QuestionOutcome.Replied>().Requests.ShouldBe(3);
        _simulation.Clock.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Asking_again_at_once_ends_when_nothing_helps()
    {
        var outcome = Run((_, _) => Task.FromResult(Learnt()));

        outcome.ShouldBeOfType<QuestionOutcome.Impossible>().Requests.ShouldBe(6);
    }

    [Theory]
    [InlineData(CallFailure.AccountBlocked)]
    [InlineData(CallFailure.ModelUnavailable)]
    [InlineData(CallFailure.Unreachable)]
    public void A_provider_that_cannot_work_now_ends_the_question_as_paused(CallFailure failure) =>
        Ask(Failed(failure), Answer).ShouldBeOfType<QuestionOutcome.Paused>().Failure.Failure.ShouldBe(failure);

    [Theory]
    [InlineData(CallFailure.RateLimited)]
    [InlineData(CallFailure.Overloaded)]
    public void A_wait_of_more_than_a_minute_ends_the_question_as_paused_at_once(CallFailure failure)
    {
        Ask(new ModelReply.Failed(failure, 429, "", TimeSpan.FromDays(30)), Answer).ShouldBeOfType<QuestionOutcome.Paused>().Requests.ShouldBe(1);

        _simulation.Clock.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Attempts_are_numbered_from_1_on()
    {
        var numbers = new List<int>();
        var replies = new Queue<ModelReply>([Transient(), RateLimited(1), Answer]);

        Run((number, _) =>
        {
            numbers.Add(number);
            return Task.FromResult(new AttemptReply(replies.Dequeue()));
        });

        numbers.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void An_exception_of_an_attempt_passes_through_even_after_a_failure()
    {
        var failure = Should.Throw<InvalidOperationException>(() => Run((number, _) => number == 1
            ? Task.FromResult(new AttemptReply(Transient()))
            : throw new InvalidOperationException("the ledger is gone")));

        failure.Message.ShouldBe("the ledger is gone");
    }

    [Fact]
    public void Cancelling_ends_the_wait()
    {
        using var cancellation = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Run(
            (_, _) =>
            {
                cancellation.Cancel();
                return Task.FromResult(new AttemptReply(Transient()));
            },
            cancellation.Token));

        _simulation.Clock.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void The_total_time_is_five_calls_by_default() =>
        ResilienceOptions.For(TimeSpan.FromSeconds(60)).TotalTime.ShouldBe(TimeSpan.FromMinutes(5));

    private static ModelReply Transient() => Failed(CallFailure.Transient);

    private static ModelReply.Failed Failed(CallFailure failure) => new(failure, null, "", null);

    private static ModelReply RateLimited(double retryAfter) =>
        new ModelReply.Failed(CallFailure.RateLimited, 429, "", TimeSpan.FromSeconds(retryAfter));

    private static AttemptReply Learnt() => new(Failed(CallFailure.InvalidRequest)) { AskAgainAtOnce = true };

    private QuestionOutcome Ask(params ModelReply[] replies)
    {
        var left = new Queue<ModelReply>(replies);
        return Run((_, _) =>
        {
            _sentAt.Add(_simulation.Clock.Elapsed);
            return Task.FromResult(new AttemptReply(left.Dequeue()));
        });
    }

    private QuestionOutcome Run(QuestionAttempt attempt, CancellationToken cancellation = default)
    {
        var options = ResilienceOptions.For(_callTimeout);
        var resilience = new QuestionResilience(options, _simulation.Clock, () => _jitter);
        QuestionOutcome? outcome = null;
        _simulation.Run(TimeSpan.FromDays(1), async () => outcome = await resilience.AskAsync(attempt, cancellation));
        return outcome.ShouldNotBeNull();
    }

    private IEnumerable<double> Waits() => _sentAt.Zip(_sentAt.Skip(1), (before, after) => (after - before).TotalSeconds);
}
