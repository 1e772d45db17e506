using Classify.Data.Retention;
using Classify.Data.Writing;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>Drops what is kept for a time only.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RetentionJob(IWriter writer, TimeProvider time, ILogger<RetentionJob> logger) : IJob
{
    private static readonly TimeSpan IdempotencyKeysKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan DeliveriesKept = TimeSpan.FromDays(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        Note(await writer.WriteAsync(new DropOldIdempotencyKeys(now - IdempotencyKeysKept), cancellationToken));
        Note(await writer.WriteAsync(new DropOldDeliveries(now - DeliveriesKept), cancellationToken));
    }

    private void Note<T>(WriteOutcome<T> outcome)
    {
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, outcome.Failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What is too old could not be dropped, storage failed: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string failure);
    }
}
