using Microsoft.Data.Sqlite;

namespace Classify.Benchmarks.BatchLane.Measures;

/// <summary>How far the questions in jobs have come, by the tables.</summary>
internal static class JobProgress
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private const string InJobs =
        """
        SELECT COUNT(*) FROM provider_batch_requests r JOIN provider_batches j USING (submit_id)
        WHERE j.provider_id IS NOT NULL AND r.stage = @stage AND (r.outcome IS NULL) = @open
        """;

    private const string Phases =
        """
        SELECT (SELECT COUNT(*) FROM provider_batch_requests WHERE submit_id IS NULL AND outcome IS NULL),
          (SELECT COUNT(*) FROM provider_batches WHERE ended_at IS NULL AND status = 'submitting'),
          (SELECT COUNT(*) FROM provider_batches WHERE ended_at IS NULL AND status <> 'submitting'),
          (SELECT COUNT(*) FROM provider_batches j WHERE ended_at IS NULL AND EXISTS (
            SELECT 1 FROM provider_batch_requests r WHERE r.submit_id = j.submit_id AND r.outcome IS NOT NULL))
        """;

    /// <summary>Waits until at least <paramref name="count"/> questions of a stage are in accepted jobs, with or without a result.</summary>
    public static async Task WaitAsync(string database, string stage, bool isOpen, long count, CancellationToken cancellationToken)
    {
        while (Count(database, stage, isOpen) < count)
        {
            await Task.Delay(Between, cancellationToken);
        }
    }

    /// <summary>Questions parked, jobs being submitted, jobs at their provider, and those of them that are partly imported.</summary>
    public static (long Parked, long Submitting, long AtProvider, long Importing) PhasesOf(string database)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = Phases;
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }

    private static long Count(string database, string stage, bool isOpen)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = InJobs;
        command.Parameters.AddWithValue("@stage", stage);
        command.Parameters.AddWithValue("@open", isOpen);
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
