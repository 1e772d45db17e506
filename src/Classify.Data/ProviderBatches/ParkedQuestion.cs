using System.Text.Json;
using Classify.Data.Conventions;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>A request that is in no job yet.</summary>
/// <param name="IsWaitedFor">Whether its item still waits for it.</param>
/// <param name="ParkedAt">Since when its item waits, for this question in other jobs too.</param>
/// <param name="BatchDeadline">When nothing of its batch is to wait for a job any more.</param>
internal sealed record ParkedQuestion(
    RequestKey Key, int Tokens, double? ReservedUsd, bool IsWaitedFor, DateTimeOffset ParkedAt, DateTimeOffset? BatchDeadline)
{
    private const string Select =
        """
        SELECT r.id, r.trace_id, r.indicator_id, r.tokens, r.reserved_usd,
          i.state = 'waiting-on-provider' AND COALESCE(i.waiting_for = r.id, 0),
          COALESCE(i.parked_at, r.queued_at), b.deadline_at
        FROM provider_batch_requests r
        JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
        JOIN batches b ON b.trace_id = r.trace_id
        WHERE r.id IN (SELECT value FROM json_each(@ids)) AND r.provider = @provider AND r.model = @model
          AND r.submit_id IS NULL AND r.outcome IS NULL
        ORDER BY r.id
        """;

    /// <summary>Those of <paramref name="ids"/> that are the model's and still parked, oldest first.</summary>
    public static List<ParkedQuestion> Read(WriteSession session, string provider, string model, IReadOnlyList<long> ids) =>
        session.Statement(Select).Query(
            row => new ParkedQuestion(
                new RequestKey(row.GetInt64(0), row.GetString(1), row.GetString(2)), row.GetInt32(3),
                row.IsDBNull(4) ? null : row.GetDouble(4), row.GetBoolean(5), Timestamp.Parse(row.GetString(6)),
                row.IsDBNull(7) ? null : Timestamp.Parse(row.GetString(7))),
            JsonSerializer.Serialize(ids), provider, model);
}
