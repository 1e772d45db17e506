using System.Collections.Concurrent;
using System.Threading.Channels;
using Classify.Service.Batches.Reading;

namespace Classify.Service.Batches.Events;

/// <summary>
/// Tells listeners how their batches get on. One reader for all of them, and only while there are any: every half second
/// it loads the batches listened to and passes on those that changed.
/// </summary>
internal sealed partial class ProgressFeed(BatchReads reads, TimeProvider time, ILogger<ProgressFeed> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Subscription, byte> _subscriptions = new();

    /// <summary>Starts listening; disposing the subscription ends it.</summary>
    public Subscription Subscribe(BatchView current)
    {
        var subscription = new Subscription(this, current);
        _subscriptions.TryAdd(subscription, 0);
        return subscription;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (!_subscriptions.IsEmpty)
                {
                    await PublishAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops, or did not get to start.
        }
    }

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        try
        {
            var listeners = _subscriptions.Keys.ToLookup(subscription => subscription.TraceId);
            foreach (var batch in await reads.FindAsync([.. listeners.Select(group => group.Key)], cancellationToken))
            {
                foreach (var subscription in listeners[batch.TraceId])
                {
                    subscription.Offer(batch);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.ReadFailed(logger, exception);
        }
    }

    /// <summary>One listener to one batch. Snapshots that it is too slow for are left out: the next one holds all.</summary>
    internal sealed class Subscription(ProgressFeed feed, BatchView current) : IDisposable
    {
        private readonly Channel<BatchView> _snapshots = Channel.CreateBounded<BatchView>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

        private long _version = current.Version;

        public string TraceId => current.TraceId;

        public ChannelReader<BatchView> Snapshots => _snapshots.Reader;

        public void Offer(BatchView batch)
        {
            if (batch.Version > _version)
            {
                _version = batch.Version;
                _snapshots.Writer.TryWrite(batch);
            }
        }

        public void Dispose() => feed._subscriptions.TryRemove(this, out _);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Reading the progress of batches failed; listeners wait for the next round.")]
        public static partial void ReadFailed(ILogger logger, Exception exception);
    }
}
