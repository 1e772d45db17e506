using Classify.Providers.Calls;

namespace Classify.Providers.Resilience;

/// <summary>What one question has come to so far, and what follows from it.</summary>
internal sealed class QuestionProgress(ResilienceOptions options, TimeProvider time, Func<double> jitter)
{
    private readonly Dictionary<CallFailure, int> _failures = [];
    private readonly long _started = time.GetTimestamp();
    private TimeSpan _queued;
    private int _atOnce;

    /// <summary>Requests sent.</summary>
    public int Requests { get; private set; }

    /// <summary>How long to wait before the next request; null when the question has ended.</summary>
    public TimeSpan? NextDelay { get; private set; }

    /// <summary>How the question ended; null while it goes on.</summary>
    public QuestionOutcome? Outcome { get; private set; }

    /// <summary>Number of the request that is about to be sent. Should it throw, nothing is asked again.</summary>
    public int NextNumber()
    {
        NextDelay = null;
        return ++Requests;
    }

    public void Take(AttemptReply reply)
    {
        _queued += reply.Queued;
        switch (reply.Reply)
        {
            case ModelReply.Failed { Failure: CallFailure.AccountBlocked or CallFailure.ModelUnavailable or CallFailure.Unreachable }
                or ModelReply.Failed { IsLongWait: true }:
                var blocked = (ModelReply.Failed)reply.Reply;
                Outcome = new QuestionOutcome.Paused(blocked) { Requests = Requests };
                break;
            case ModelReply.Failed when reply.AskAgainAtOnce && _atOnce < options.MaxAtOnce:
                _atOnce++;
                NextDelay = TimeSpan.Zero;
                break;
            case ModelReply.Failed { Failure: CallFailure.InvalidRequest } invalid:
                Outcome = new QuestionOutcome.Impossible(invalid) { Requests = Requests };
                break;
            case ModelReply.Failed failed:
                Retry(failed);
                break;
            default:
                Outcome = new QuestionOutcome.Replied(reply.Reply) { Requests = Requests };
                break;
        }
    }

    private void Retry(ModelReply.Failed failed)
    {
        var failures = _failures[failed.Failure] = _failures.GetValueOrDefault(failed.Failure) + 1;
        var delay = RetryDelay.After(failed, failures, options, jitter());
        var used = time.GetElapsedTime(_started) - _queued;
        if (used + delay < options.TotalTime)
        {
            NextDelay = delay;
        }
        else if (failed.Failure == CallFailure.RateLimited)
        {
            // Nothing is wrong with the question: its turn has not come.
            Outcome = new QuestionOutcome.Paused(failed) { Requests = Requests };
        }
        else
        {
            Outcome = new QuestionOutcome.Exhausted(failed) { Requests = Requests };
        }
    }
}
