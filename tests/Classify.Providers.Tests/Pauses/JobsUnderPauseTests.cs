using Classify.Providers.Calls;
using Classify.Providers.Pauses;
using Classify.Providers.Tests.Clock;

namespace Classify.Providers.Tests.Pauses;

/// <summary>What jobs may do while their provider is paused, and what they show of it.</summary>
public sealed class JobsUnderPauseTests
{
    private static readonly ModelReply Answer = new ModelReply.Answered("{}", new Dictionary<string, double>(), null, "stop");
    private readonly ManualClock _clock = new();
    private readonly ProviderPause _pause;

    public JobsUnderPauseTests() => _pause = new ProviderPause(_clock);

    [Theory]
    [InlineData(402)]
    [InlineData(403)]
    public void Jobs_are_looked_at_without_credit_or_access_and_that_is_no_probe(int status)
    {
        Report(Blocked(status));
        var before = _pause.Snapshot();

        _pause.TryEnter(CallPurpose.Look).ShouldNotBeNull().ReportWorking();
        _clock.Advance(TimeSpan.FromSeconds(5));
        _pause.TryEnter(CallPurpose.Look).ShouldNotBeNull().ReportWorking();

        _pause.Snapshot().ShouldBe(before);
        _pause.TryEnter().ShouldNotBeNull().IsProbe.ShouldBeTrue("it is still due");
    }

    [Fact]
    public void A_job_that_is_taken_shows_no_credit()
    {
        Report(Blocked(402));
        _pause.TryEnter(CallPurpose.Submission).ShouldBeNull("no probe is due");
        _clock.Advance(TimeSpan.FromSeconds(5));

        _pause.TryEnter(CallPurpose.Submission).ShouldNotBeNull().ReportWorking();

        _pause.Snapshot().ShouldNotBeNull().Probing.ShouldBeFalse();
        _pause.TryEnter().ShouldNotBeNull().Report(Answer);
        _pause.Snapshot().ShouldBeNull();
    }

    [Theory]
    [InlineData(CallPurpose.Submission)]
    [InlineData(CallPurpose.Look)]
    public void But_every_call_that_works_shows_that_the_key_does(CallPurpose purpose)
    {
        Report(Blocked(401));
        _pause.TryEnter(purpose).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(5));

        _pause.TryEnter(purpose).ShouldNotBeNull().ReportWorking();

        _pause.Snapshot().ShouldBeNull();
    }

    [Fact]
    public void An_answer_to_a_question_asked_after_the_pause_began_shows_credit_an_earlier_one_does_not()
    {
        Report(Blocked(402));
        var since = _clock.GetUtcNow();

        _pause.ReportAnswered(since - TimeSpan.FromMinutes(1));
        _pause.Snapshot().ShouldNotBeNull();
        _pause.ReportAnswered(since + TimeSpan.FromMinutes(1));

        _pause.Snapshot().ShouldBeNull();
    }

    private static ModelReply Blocked(int status) => new ModelReply.Failed(CallFailure.AccountBlocked, status, "no", null);

    private void Report(ModelReply reply) => _pause.TryEnter().ShouldNotBeNull().Report(reply);
}
