namespace Classify.Data.Storage;

/// <summary>
/// The right to write to a database file, held by at most one process. It is an operating-system lock on an open file
/// beside the database, so it ends with the process however that ends; the file left behind blocks nothing.
/// </summary>
public sealed class DatabaseLock : IDisposable
{
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOS = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="DatabaseInUseException">Another process holds it.</exception>
    public static DatabaseLock Acquire(DatabaseFile database)
    {
        var path = PathOf(database) + ".lock";
        try
        {
            return new DatabaseLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.HResult is HeldOnLinux or HeldOnMacOS or HeldOnWindows)
        {
            throw new DatabaseInUseException(
                $"The database {database.Path} is in use by another Classify process. Stop that one, or set CLASSIFY_DB_LOCAL_DEV to another file.",
                exception);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The file itself where the path is a link to it: SQLite follows links too.</summary>
    private static string PathOf(DatabaseFile database)
    {
        var file = new FileInfo(database.Path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}

/// <summary>The database belongs to another running process.</summary>
public sealed class DatabaseInUseException(string message, Exception inner) : Exception(message, inner);
