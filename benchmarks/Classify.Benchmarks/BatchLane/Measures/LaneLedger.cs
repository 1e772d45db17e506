using Microsoft.Data.Sqlite;

namespace Classify.Benchmarks.BatchLane.Measures;

/// <summary>What the ledger of a database holds of questions in jobs and of those asked one by one.</summary>
/// <param name="Jobs">Jobs that a provider accepted, those included that it refused later.</param>
/// <param name="JobRows">Questions in those jobs that it did not refuse.</param>
/// <param name="Batch">Rows of the ledger that went with jobs which were not refused.</param>
/// <param name="Sync">Rows of the ledger that were asked one by one.</param>
/// <param name="Open">Questions that wait for a job or its results.</param>
/// <param name="AnsweredTwice">Questions, an indicator's in one stage of a batch, with more than one answer.</param>
internal sealed record LaneLedger(long Jobs, long JobRows, LedgerRows Batch, LedgerRows Sync, long Open, long AnsweredTwice)
{
    private const string Counts =
        """
        SELECT (SELECT COUNT(*) FROM provider_batches WHERE provider_id IS NOT NULL),
          (SELECT TOTAL(requests) FROM provider_batches WHERE provider_id IS NOT NULL AND status <> 'refused'),
          (SELECT COUNT(*) FROM provider_batch_requests WHERE outcome IS NULL),
          (SELECT COUNT(*) FROM (SELECT 1 FROM llm_calls WHERE status = 'answered'
            GROUP BY trace_id, indicator_id, run, stage HAVING COUNT(*) > 1))
        """;

    private const string Rows =
        """
        SELECT COUNT(*), COUNT(*) FILTER (WHERE c.status = 'answered'),
          COUNT(*) FILTER (WHERE c.status = 'failed' AND COALESCE(r.outcome, 'failed') = 'failed'),
          COUNT(*) FILTER (WHERE r.outcome = 'expired'), COUNT(*) FILTER (WHERE r.outcome = 'cancelled'),
          COUNT(*) FILTER (WHERE c.status = 'unknown'), COUNT(*) FILTER (WHERE c.status = 'sent'),
          TOTAL(c.prompt_tokens) + TOTAL(c.completion_tokens)
        FROM llm_calls c LEFT JOIN provider_batch_requests r ON r.call_id = c.id
        WHERE c.status <> 'cached' AND c.dispatch = @dispatch AND COALESCE(r.outcome, '') <> 'refused'
        """;

    public static LaneLedger Of(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var (batch, sync) = (ReadRows(connection, "batch"), ReadRows(connection, "sync"));
        using var command = connection.CreateCommand();
        command.CommandText = Counts;
        using var row = command.ExecuteReader();
        row.Read();
        return new LaneLedger(row.GetInt64(0), (long)row.GetDouble(1), batch, sync, row.GetInt64(2), row.GetInt64(3));
    }

    private static LedgerRows ReadRows(SqliteConnection connection, string dispatch)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Rows;
        command.Parameters.AddWithValue("@dispatch", dispatch);
        using var row = command.ExecuteReader();
        row.Read();
        return new LedgerRows(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6),
            (long)row.GetDouble(7));
    }
}

/// <summary>Rows of the ledger by what became of them.</summary>
/// <param name="Failed">With an error of their own.</param>
/// <param name="Sent">Without an outcome yet.</param>
/// <param name="Tokens">Of prompts and answers.</param>
internal sealed record LedgerRows(
    long All, long Answered, long Failed, long Expired, long Cancelled, long Unknown, long Sent, long Tokens);
