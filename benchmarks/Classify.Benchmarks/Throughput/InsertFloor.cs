using System.Diagnostics;
using Classify.Data.Storage;
using Classify.Data.Writing;
using Microsoft.Data.Sqlite;

namespace Classify.Benchmarks.Throughput;

/// <summary>
/// What no service on this schema can beat: the rows it wrote, inserted into an empty copy of the schema with prepared
/// statements, 500 rows a transaction, under the same PRAGMAs.
/// </summary>
internal static class InsertFloor
{
    private const int RowsPerTransaction = 500;

    private static readonly string[] Tables =
        ["batches", "batch_items", "pipeline_stats", "stage_results", "processing_log", "batch_results", "classifications"];

    /// <summary>The number of rows and the time their insertion took.</summary>
    public static (int Rows, TimeSpan Elapsed) Measure(string writtenDatabase)
    {
        var folder = Directory.CreateTempSubdirectory("classify-floor-");
        try
        {
            var copy = new DatabaseFile(Path.Combine(folder.FullName, "floor.db"));
            DatabaseSchema.Migrate(copy);
            var rows = Tables.Select(table => (Table: table, Rows: Read(writtenDatabase, table))).ToList();
            using var connection = new SqliteConnection($"Data Source={copy.Path};Pooling=False");
            connection.Open();
            SqliteWriter.Configure(connection);
            var clock = Stopwatch.StartNew();
            foreach (var (table, values) in rows)
            {
                Insert(connection, table, values);
            }

            return (rows.Sum(table => table.Rows.Count), clock.Elapsed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<object[]> Read(string database, string table)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }

    private static void Insert(SqliteConnection connection, string table, List<object[]> rows)
    {
        foreach (var part in rows.Chunk(RowsPerTransaction))
        {
            using var transaction = connection.BeginTransaction();
            using var command = Prepare(connection, transaction, table, part[0].Length);
            foreach (var row in part)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    command.Parameters[i].Value = row[i];
                }

                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string table, int columns)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = Enumerable.Range(0, columns).Select(i => $"@p{i}").ToList();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)})";
        names.ForEach(name => command.Parameters.Add(new SqliteParameter(name, DBNull.Value)));
        command.Prepare();
        return command;
    }
}
