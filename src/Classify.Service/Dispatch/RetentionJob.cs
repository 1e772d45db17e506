using Classify.Data.Retention;
using Classify.Data.Writing;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>Drops what is kept for a time only.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RetentionJob(IWriter writer, TimeProvider time, ILogger<RetentionJob> logger) : IJob
{
    private static readonly TimeSpan IdempotencyKeysKept = TimeSpan.FromDays(7);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var drop = new DropOldIdempotencyKeys(time.GetUtcNow() - IdempotencyKeysKept);
        var outcome = await writer.WriteAsync(drop, cancellationToken);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, outcome.Failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Old idempotency keys could not be dropped, storage failed: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string failure);
    }
}
