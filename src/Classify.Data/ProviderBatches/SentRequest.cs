using System.Data.Common;

namespace Classify.Data.ProviderBatches;

/// <summary>A request that went with a job.</summary>
/// <param name="CallId">Its row in the ledger.</param>
/// <param name="Attempt">From 1: into how many jobs its question was put, this one included.</param>
internal sealed record SentRequest(RequestKey Key, long CallId, int Attempt)
{
    /// <summary>What <see cref="Read"/> reads.</summary>
    public const string Columns = "r.id, r.trace_id, r.indicator_id, r.call_id, r.attempt";

    public static SentRequest Read(DbDataReader row) =>
        new(new RequestKey(row.GetInt64(0), row.GetString(1), row.GetString(2)), row.GetInt64(3), row.GetInt32(4));
}
