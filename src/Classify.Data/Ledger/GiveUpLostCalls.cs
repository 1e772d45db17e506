using Classify.Data.Batches;
using Classify.Data.Conventions;
using Classify.Data.Writing;

namespace Classify.Data.Ledger;

/// <summary>
/// Marks calls as unknown that were sent before <paramref name="sentBefore"/> for an item that has ended, and so will not be
/// taken again: the item was cancelled, or the result of the call could not be stored. Jobs at providers settle their own.
/// </summary>
public sealed class GiveUpLostCalls(DateTimeOffset sentBefore) : Write<int>
{
    private const string GiveUp =
        """
        UPDATE llm_calls SET status = 'unknown'
        WHERE status = 'sent' AND dispatch = 'sync' AND created_at < @sent_before
          AND EXISTS (SELECT 1 FROM batch_items i
            WHERE i.trace_id = llm_calls.trace_id AND i.indicator_id = llm_calls.indicator_id
              AND i.state IN ('completed', 'failed', 'cancelled'))
        RETURNING trace_id
        """;

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>Says how many there were.</summary>
    protected internal override int Execute(WriteSession session)
    {
        var lost = session.Statement(GiveUp).Query(row => row.GetString(0), Timestamp.Text(sentBefore));
        foreach (var traceId in lost.Distinct())
        {
            BatchCounters.EndStranded(session, traceId);
        }

        return lost.Count;
    }
}
