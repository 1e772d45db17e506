using System.Text.Json;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>
/// Sends parked questions another way than into a job: a wave too small for one, a question too large, or one that is asked
/// at once to learn about its model.
/// </summary>
/// <param name="requestIds">At most <see cref="SqliteWriter.MaxItemsPerFlush"/>; those in a job by now are passed over.</param>
/// <param name="reason">Why, for the record.</param>
public sealed class HandOnParked(IReadOnlyList<long> requestIds, AskMode ask, string reason) : Write<IReadOnlyList<ResumedChunk>>
{
    private const string Close =
        """
        UPDATE provider_batch_requests SET outcome = 'handed-on', reason = @reason
        WHERE id IN (SELECT value FROM json_each(@ids)) AND submit_id IS NULL AND outcome IS NULL
        RETURNING id, trace_id, indicator_id
        """;

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    public override int Items => requestIds.Count;

    /// <summary>Says which chunks have work now.</summary>
    protected internal override IReadOnlyList<ResumedChunk> Execute(WriteSession session)
    {
        var closed = session.Statement(Close).Query(
            row => new RequestKey(row.GetInt64(0), row.GetString(1), row.GetString(2)), reason, JsonSerializer.Serialize(requestIds));
        var resumed = new ResumedItems(session);
        foreach (var request in closed)
        {
            resumed.Resume(request, ask);
        }

        resumed.Count();
        return resumed.Chunks;
    }
}
