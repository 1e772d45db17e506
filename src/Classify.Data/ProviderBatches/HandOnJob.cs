using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>What came of a step of handing on.</summary>
/// <param name="Items">Items that went another way in this step.</param>
/// <param name="IsDone">False while more items wait: the step is to be repeated.</param>
/// <param name="Resumed">Chunks that have work now.</param>
public sealed record HandOnStep(int Items, bool IsDone, IReadOnlyList<ResumedChunk> Resumed);

/// <summary>
/// Lets a job that takes too long go on by itself: the items that wait for it go another way, up to a flush of them at a
/// time, and what it still brings reaches the ledger only. To be repeated until it is done.
/// </summary>
/// <param name="reason">Why, for the record.</param>
public sealed class HandOnJob(string submitId, AskMode ask, string reason) : Write<HandOnStep>
{
    private const string Waiting =
        """
        SELECT r.id, r.trace_id, r.indicator_id FROM provider_batch_requests r
        JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
        WHERE r.submit_id = @submit_id AND r.outcome IS NULL
          AND i.state = 'waiting-on-provider' AND i.waiting_for = r.id
        ORDER BY r.id LIMIT @limit
        """;

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    public override int Items => SqliteWriter.MaxItemsPerFlush;

    protected internal override HandOnStep Execute(WriteSession session)
    {
        var waiting = session.Statement(Waiting).Query(
            row => new RequestKey(row.GetInt64(0), row.GetString(1), row.GetString(2)), submitId, SqliteWriter.MaxItemsPerFlush);
        var resumed = new ResumedItems(session);
        var explain = session.Statement("UPDATE provider_batch_requests SET reason = @reason WHERE id = @id");
        foreach (var request in waiting)
        {
            resumed.Resume(request, ask);
            explain.Execute(reason, request.Id);
        }

        resumed.Count();
        var isDone = waiting.Count < SqliteWriter.MaxItemsPerFlush;
        if (isDone)
        {
            Mark(session);
        }

        return new HandOnStep(waiting.Count, isDone, resumed.Chunks);
    }

    private void Mark(WriteSession session)
    {
        var marked = session.Statement(
                "UPDATE provider_batches SET handed_on_at = @now WHERE submit_id = @submit_id AND handed_on_at IS NULL AND ended_at IS NULL")
            .Execute(session.Now, submitId);
        if (marked > 0)
        {
            ServedBatches.Touch(session, submitId);
        }
    }
}
