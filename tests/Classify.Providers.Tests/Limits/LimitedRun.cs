using Classify.Providers.Limits;
using Classify.Providers.Tests.Clock;

namespace Classify.Providers.Tests.Limits;

/// <summary>Callers that ask a simulated provider through one limiter, each 429 asked again until it is answered.</summary>
internal sealed class LimitedRun
{
    private readonly Simulation _simulation = new(new ManualClock { Creeps = true });

    public LimitedRun(ProviderBehaviour behaviour, int top)
    {
        Provider = new SimulatedProvider(behaviour, _simulation.Clock);
        Limiter = new AdaptiveLimiter(new LimiterOptions(top), _simulation.Clock);
    }

    public SimulatedProvider Provider { get; }

    public AdaptiveLimiter Limiter { get; }

    /// <summary>Time of all runs so far.</summary>
    public TimeSpan Elapsed => _simulation.Clock.Elapsed;

    /// <summary>Nobody asks anything for <paramref name="duration"/>.</summary>
    public void Idle(TimeSpan duration) => _simulation.Clock.Advance(duration);

    /// <summary>Answers <paramref name="calls"/> calls, <paramref name="callers"/> of them waiting at once; the time it took.</summary>
    public TimeSpan Answer(int calls, int callers = 200)
    {
        var started = Elapsed;
        var left = calls;
        _simulation.Run(started + TimeSpan.FromHours(10), () => Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            while (left-- > 0)
            {
                await AnswerOneAsync();
            }
        })));
        return Elapsed - started;
    }

    private async Task AnswerOneAsync()
    {
        CallOutcome outcome;
        do
        {
            using var lease = await Limiter.AcquireAsync(CancellationToken.None);
            (outcome, var told) = await Provider.CallAsync();
            lease.Release(outcome);
            if (told is { } left)
            {
                Limiter.Observe(left.Remaining, left.ResetsIn);
            }
        }
        while (outcome != CallOutcome.Success);
    }
}
