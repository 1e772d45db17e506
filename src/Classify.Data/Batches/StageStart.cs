using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Data.Writing;

namespace Classify.Data.Batches;

/// <summary>The line of the log that says that a stage waits for a model.</summary>
internal static class StageStart
{
    private const string Insert =
        """
        INSERT INTO processing_log (trace_id, indicator_id, run, stage, status, created_at)
        SELECT @trace_id, @indicator_id, @run, @stage, 'started', @now
        WHERE NOT EXISTS (SELECT 1 FROM processing_log
          WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND run = @run AND stage = @stage AND status = 'started')
        """;

    /// <summary>Writes it, at most once in a run of an item.</summary>
    public static void Log(WriteSession session, string traceId, string indicatorId, int run, Stage stage) =>
        session.Statement(Insert).Execute(traceId, indicatorId, run, WireName.Of(stage), session.Now);
}
