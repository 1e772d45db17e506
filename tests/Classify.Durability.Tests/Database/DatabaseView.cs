using Microsoft.Data.Sqlite;

namespace Classify.Durability.Tests.Database;

/// <summary>A read-only look at a database file, beside the service or without it.</summary>
internal sealed class DatabaseView : IDisposable
{
    private readonly SqliteConnection _connection;

    public DatabaseView(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        _connection.Open();
    }

    /// <summary>The first column of every row, as text; null values are left out.</summary>
    public List<string> Texts(string sql, params ReadOnlySpan<string> values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@{i + 1}", values[i]);
        }

        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            if (!reader.IsDBNull(0))
            {
                texts.Add(reader.GetString(0));
            }
        }

        return texts;
    }

    /// <summary>The one number that a query returns.</summary>
    public long Number(string sql, params ReadOnlySpan<string> values) =>
        long.Parse(Texts(sql, values).Single(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Everything that breaks one of the rules, all read from the same state of the database.</summary>
    public List<string> Breaches(IEnumerable<Invariant> invariants)
    {
        using var transaction = _connection.BeginTransaction(deferred: true);
        return [.. invariants.SelectMany(invariant => Texts(invariant.Sql).Select(found => $"{invariant.Name}: {found}"))];
    }

    /// <summary>Fails unless SQLite finds the file sound.</summary>
    public void ShouldBeSound() => Texts("PRAGMA integrity_check").ShouldBe(["ok"]);

    public void Dispose() => _connection.Dispose();
}
