using Microsoft.Data.Sqlite;

namespace Classify.Data.Storage;

/// <summary>Tells failures of the disk or the database file from errors in the data.</summary>
public static class StorageFailures
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>True when nothing can be stored now, whatever the data; trying the same again later may work. EF Core wraps the cause.</summary>
    public static bool IsStorageFailure(this Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException) is
        {
            SqliteErrorCode: Busy or Locked or NoMemory or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NotADatabase
        };
}
