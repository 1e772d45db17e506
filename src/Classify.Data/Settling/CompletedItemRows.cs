using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Data.Batches;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Settling;

/// <summary>The rows of an item that has a result.</summary>
internal static class CompletedItemRows
{
    private const string Complete =
        """
        UPDATE batch_items SET state = 'completed', ask = NULL, stage = NULL, error_class = NULL, error_message = NULL,
          active_ms = active_ms + @active_ms, updated_at = @now
        WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running'
        """;

    private const string InsertStage =
        """
        INSERT INTO stage_results (trace_id, indicator_id, run, stage, result, confidence, confidence_source, decided_by,
          reasoning, rules_version, duration_ms, created_at)
        VALUES (@trace_id, @indicator_id, @run, @stage, @result, @confidence, @confidence_source, @decided_by, @reasoning,
          @rules_version, @ms, @now)
        """;

    private const string LogCompleted =
        """
        INSERT INTO processing_log (trace_id, indicator_id, run, stage, status, processing_time_ms, created_at)
        VALUES (@trace_id, @indicator_id, @run, @stage, 'completed', @ms, @now)
        """;

    /// <summary>Stores them; false when the item is no longer the run's.</summary>
    public static bool Store(
        WriteSession session, BatchHeader batch, string rulesVersion, CompletedItem completed, CounterChange change)
    {
        var item = completed.Item;
        var owned = session.Statement(Complete)
            .Execute(completed.ActiveMs, session.Now, batch.TraceId, item.IndicatorId, item.Fence);
        if (owned == 0)
        {
            return false;
        }

        StoreStages(session, batch, rulesVersion, completed);
        ClassificationInsert.Store(session, batch, rulesVersion, completed);
        change.Move(ItemState.Running, ItemState.Completed);
        change.NeedsReview += completed.Classification.ReviewStatus == ReviewStatus.NeedsReview ? 1 : 0;
        return true;
    }

    private static void StoreStages(WriteSession session, BatchHeader batch, string rulesVersion, CompletedItem completed)
    {
        var insert = session.Statement(InsertStage);
        var log = session.Statement(LogCompleted);
        var item = completed.Item;
        foreach (var (result, json, milliseconds) in completed.Stages)
        {
            var stage = WireName.Of(result.Stage);
            insert.Execute(
                batch.TraceId, item.IndicatorId, item.Run, stage, json, result.Confidence,
                WireName.Of(result.ConfidenceSource), WireName.Of(result.DecidedBy), result.Reasoning, rulesVersion,
                milliseconds, session.Now);
            log.Execute(batch.TraceId, item.IndicatorId, item.Run, stage, milliseconds, session.Now);
        }

        log.Execute(
            batch.TraceId, item.IndicatorId, item.Run, WireName.Of(Stage.Complete), completed.ActiveMs, session.Now);
    }
}
