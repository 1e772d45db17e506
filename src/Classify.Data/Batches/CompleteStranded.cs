using Classify.Data.Writing;

namespace Classify.Data.Batches;

/// <summary>Ends every batch that has nothing open any more and was not ended by whoever settled its last item or call.</summary>
public sealed class CompleteStranded : Write<int>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>Says how many batches were looked at.</summary>
    protected internal override int Execute(WriteSession session)
    {
        var stranded = session.Statement("SELECT trace_id FROM batches WHERE ended_at IS NULL AND open_items = 0")
            .Query(row => row.GetString(0));
        foreach (var traceId in stranded)
        {
            BatchCounters.EndStranded(session, traceId);
        }

        return stranded.Count;
    }
}
