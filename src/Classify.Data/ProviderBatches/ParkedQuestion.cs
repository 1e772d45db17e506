using System.Text.Json;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>A request that is in no job yet.</summary>
/// <param name="IsWaitedFor">Whether its item still waits for it.</param>
internal sealed record ParkedQuestion(RequestKey Key, int Tokens, double? ReservedUsd, bool IsWaitedFor)
{
    private const string Select =
        """
        SELECT r.id, r.trace_id, r.indicator_id, r.tokens, r.reserved_usd,
          i.state = 'waiting-on-provider' AND COALESCE(i.waiting_for = r.id, 0)
        FROM provider_batch_requests r
        JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
        WHERE r.id IN (SELECT value FROM json_each(@ids)) AND r.provider = @provider AND r.model = @model
          AND r.submit_id IS NULL AND r.outcome IS NULL
        ORDER BY r.id
        """;

    /// <summary>Those of <paramref name="ids"/> that are the model's and still parked, oldest first.</summary>
    public static List<ParkedQuestion> Read(WriteSession session, string provider, string model, IReadOnlyList<long> ids) =>
        session.Statement(Select).Query(
            row => new ParkedQuestion(
                new RequestKey(row.GetInt64(0), row.GetString(1), row.GetString(2)), row.GetInt32(3),
                row.IsDBNull(4) ? null : row.GetDouble(4), row.GetBoolean(5)),
            JsonSerializer.Serialize(ids), provider, model);
}
