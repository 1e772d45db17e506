using System.Globalization;
using Classify.Data.Storage;
using Microsoft.Data.Sqlite;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>What the tables hold, read past the service.</summary>
internal sealed class TestDatabase(DatabaseFile file)
{
    public string Path => file.Path;

    public long Count(string table, string condition = "1 = 1", params string[] values) =>
        Convert.ToInt64(Value($"SELECT COUNT(*) FROM {table} WHERE {condition}", values), CultureInfo.InvariantCulture);

    /// <summary>Rows of the tables that a submission writes to.</summary>
    public (long Batches, long Items, long Keys, long Statistics) SubmissionRows() =>
        (Count("batches"), Count("batch_items"), Count("idempotency_keys"), Count("pipeline_stats"));

    /// <summary>The first column of the first row; parameters are named @0, @1 and so on.</summary>
    public object? Value(string sql, params string[] values)
    {
        using var connection = new SqliteConnection(file.ReaderConnectionString);
        connection.Open();
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>Changes rows behind the back of the service.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 5, Pooling = false }.ToString());
        connection.Open();
        using var command = Command(connection, sql, []);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of every row, as text.</summary>
    public IReadOnlyList<string> Texts(string sql, params string[] values)
    {
        using var connection = new SqliteConnection(file.ReaderConnectionString);
        connection.Open();
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    public void CloseConnections()
    {
        using var connection = new SqliteConnection(file.ReaderConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, string[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@{i}", values[i]);
        }

        return command;
    }
}
