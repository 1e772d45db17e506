using Classify.Data.Writing;

namespace Classify.Data.Batches;

/// <summary>Calls on their way for items that change hands.</summary>
internal static class UnansweredCalls
{
    /// <summary>Few at any time, however large the batch: no more than are asked at once.</summary>
    private const string OnTheirWay =
        "SELECT id, indicator_id FROM llm_calls WHERE trace_id = @trace_id AND dispatch = 'sync' AND status = 'sent'";

    /// <summary>
    /// Marks the calls sent for items that another run has now taken as unknown. Their reservations stay: such a call may
    /// have been paid, and a limit on cost must hold all the same. Whatever still arrives replaces them.
    /// </summary>
    public static void Abandon(WriteSession session, string traceId, List<TakenItem> taken)
    {
        if (taken.Count == 0)
        {
            return;
        }

        var sent = session.Statement(OnTheirWay).Query(row => (Id: row.GetInt64(0), IndicatorId: row.GetString(1)), traceId);
        if (sent.Count == 0)
        {
            return;
        }

        var ids = taken.Select(item => item.IndicatorId).ToHashSet();
        var abandon = session.Statement("UPDATE llm_calls SET status = 'unknown' WHERE id = @id AND status = 'sent'");
        foreach (var call in sent.Where(call => ids.Contains(call.IndicatorId)))
        {
            abandon.Execute(call.Id);
        }
    }
}
