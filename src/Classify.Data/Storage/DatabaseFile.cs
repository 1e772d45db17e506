using Microsoft.Data.Sqlite;

namespace Classify.Data.Storage;

/// <summary>Where the SQLite database is, and how to connect to it.</summary>
/// <param name="Path">Absolute path of the database file.</param>
public sealed record DatabaseFile(string Path)
{
    /// <summary>The only connection that writes; it belongs to the writer.</summary>
    internal string WriterConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
    }.ToString();

    /// <summary>Read-only, pooled.</summary>
    public string ReaderConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = true,
        DefaultTimeout = 5,
    }.ToString();
}
