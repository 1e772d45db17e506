using Microsoft.Data.Sqlite;

namespace Classify.Benchmarks.Asking.Measures;

/// <summary>What the ledger holds of the calls that went over the wire.</summary>
/// <param name="Unanswered">Questions, an indicator's in one stage, that never got an answer.</param>
/// <param name="MostTries">The most requests for one question.</param>
/// <param name="CostUsd">US dollars by the shipped prices.</param>
/// <param name="MeanLatency">What a call took over the wire.</param>
internal sealed record LedgerCounts(
    long Sent, long Answered, long Failed, long Unknown, long Unanswered, long MostTries,
    long PromptTokens, long CompletionTokens, double CostUsd, TimeSpan MeanLatency)
{
    private const string Counts =
        """
        SELECT COUNT(*) FILTER (WHERE status = 'sent'), COUNT(*) FILTER (WHERE status = 'answered'),
          COUNT(*) FILTER (WHERE status = 'failed'), COUNT(*) FILTER (WHERE status = 'unknown'),
          (SELECT COUNT(*) FROM (SELECT 1 FROM llm_calls WHERE trace_id = @trace_id
            GROUP BY indicator_id, stage HAVING COUNT(*) FILTER (WHERE status IN ('answered', 'cached')) = 0)),
          COALESCE(MAX(attempt), 0), TOTAL(prompt_tokens), TOTAL(completion_tokens), TOTAL(cost_usd),
          COALESCE(AVG(latency_ms), 0.0)
        FROM llm_calls WHERE trace_id = @trace_id
        """;

    /// <summary>Calls that have their outcome, or of which none is to be expected.</summary>
    public long Settled => Answered + Failed + Unknown;

    public static LedgerCounts Of(string database, string traceId)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Counts;
        command.Parameters.AddWithValue("@trace_id", traceId);
        using var row = command.ExecuteReader();
        row.Read();
        return new LedgerCounts(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5),
            (long)row.GetDouble(6), (long)row.GetDouble(7), row.GetDouble(8), TimeSpan.FromMilliseconds(row.GetDouble(9)));
    }
}
