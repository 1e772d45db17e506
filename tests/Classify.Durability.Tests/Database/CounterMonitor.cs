using Xunit.Sdk;

namespace Classify.Durability.Tests.Database;

/// <summary>Compares the counters with a recount, over and over, while the service writes.</summary>
internal sealed class CounterMonitor : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private int _looks;

    public CounterMonitor(string databasePath) => _watching = Task.Run(() => WatchAsync(databasePath));

    /// <summary>How often it looked.</summary>
    public int Looks => Volatile.Read(ref _looks);

    /// <summary>Waits for <paramref name="work"/>, and fails at once if a look finds a breach meanwhile.</summary>
    public async Task WatchingAsync(Task work)
    {
        if (await Task.WhenAny(work, _watching) == _watching)
        {
            await _watching;
        }

        await work;
    }

    /// <summary>Stops, and fails if any look found a breach or none was taken.</summary>
    public async Task ShouldHaveSeenNoBreachAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        Looks.ShouldBeGreaterThan(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task WatchAsync(string databasePath)
    {
        using var view = new DatabaseView(databasePath);
        while (!_stop.IsCancellationRequested)
        {
            var breaches = view.Breaches(Invariant.Counters);
            if (breaches.Count > 0)
            {
                throw new XunitException($"While the service ran:\n{string.Join('\n', breaches)}");
            }

            Interlocked.Increment(ref _looks);
            await Task.Delay(LookEvery);
        }
    }
}
