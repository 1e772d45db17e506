using Microsoft.Data.Sqlite;

namespace Classify.Data.Storage;

/// <summary>The log beside a database file, in which the latest commits stand.</summary>
public static class WriteAheadLog
{
    /// <summary>
    /// Moves the log into the file, so that after a stop a copy of the file alone is whole. Only for the holder of the lock,
    /// when nothing in this process writes any more. Where it cannot be done nothing is lost: the next start reads the log.
    /// </summary>
    public static void Fold(DatabaseFile database)
    {
        SqliteConnection.ClearAllPools();
        try
        {
            using var connection = new SqliteConnection(database.WriterConnectionString);
            connection.Open();
            using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // A full disk or a reader that holds on: the log stays.
        }
    }
}
