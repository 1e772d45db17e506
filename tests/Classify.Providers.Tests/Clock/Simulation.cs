namespace Classify.Providers.Tests.Clock;

/// <summary>Runs asynchronous code on one thread and on a clock that jumps from timer to timer: the same run every time.</summary>
internal sealed class Simulation(ManualClock clock) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();

    public ManualClock Clock => clock;

    public override void Post(SendOrPostCallback d, object? state) => _ready.Enqueue((d, state));

    /// <summary>Runs <paramref name="work"/> to its end.</summary>
    /// <exception cref="TimeoutException">It is not done after <paramref name="limit"/> on the clock, or nothing would ever happen again.</exception>
    public void Run(TimeSpan limit, Func<Task> work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            var done = work();
            RunReady();
            while (!done.IsCompleted)
            {
                if (!Clock.MoveToNextTimer(limit))
                {
                    throw new TimeoutException($"Not done after {Clock.Elapsed.TotalSeconds:0.###} s of {limit.TotalSeconds:0} s.");
                }

                RunReady();
            }

            done.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    private void RunReady()
    {
        while (_ready.TryDequeue(out var next))
        {
            next.Callback(next.State);
        }
    }
}
