using System.Text.Json;
using Classify.Core.Taxonomy;
using Classify.Data.Batches;
using Classify.Data.Conventions;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Settling;

/// <summary>The rows of an item whose run ended in our own exception.</summary>
internal static class FailedItemRows
{
    private const string Fail =
        """
        UPDATE batch_items SET state = @state, attempt = attempt + 1, next_attempt_at = @next_attempt_at,
          ask = CASE WHEN @next_attempt_at IS NOT NULL THEN ask END, stage = @stage,
          error_class = @error_class, error_message = @error_message, active_ms = active_ms + @active_ms, updated_at = @now
        WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running'
        """;

    private const string LogFailed =
        """
        INSERT INTO processing_log (trace_id, indicator_id, run, stage, status, error_class, error_message, metadata,
          processing_time_ms, created_at)
        VALUES (@trace_id, @indicator_id, @run, @stage, 'failed', @error_class, @error_message, @metadata, @ms, @now)
        """;

    /// <summary>Stores them; false when the item is no longer the run's.</summary>
    public static bool Store(WriteSession session, BatchHeader batch, FailedItem failed, CounterChange change)
    {
        var state = failed.RetryAt is null ? ItemState.Failed : ItemState.Retrying;
        var stage = WireName.Of(failed.Stage);
        var (item, traceId) = (failed.Item, batch.TraceId);
        var retryAt = failed.RetryAt is { } at ? Timestamp.Text(at) : null;
        var owned = session.Statement(Fail).Execute(
            WireName.Of(state), retryAt, stage, failed.ErrorClass, failed.ErrorMessage, failed.ActiveMs, session.Now,
            traceId, item.IndicatorId, item.Fence);
        if (owned == 0)
        {
            return false;
        }

        var metadata = JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["attempt"] = item.Attempt + 1,
            ["next_attempt_at"] = retryAt,
        });
        session.Statement(LogFailed).Execute(
            traceId, item.IndicatorId, item.Run, stage, failed.ErrorClass, failed.ErrorMessage, metadata, failed.ActiveMs,
            session.Now);
        change.Move(ItemState.Running, state);
        return true;
    }
}
