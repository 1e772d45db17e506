using Classify.Data.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Storage;

/// <summary>Brings a database file to the schema of this program.</summary>
public static class DatabaseSchema
{
    /// <summary>Creates the folder of the file where it is missing.</summary>
    public static void EnsureFolder(DatabaseFile database)
    {
        if (Path.GetDirectoryName(database.Path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Creates the file where it is missing, and applies the migrations it lacks. Only for the holder of the lock.</summary>
    /// <exception cref="DatabaseUnusableException">The file is no database, or the disk refuses.</exception>
    public static void Migrate(DatabaseFile database)
    {
        var options = new DbContextOptionsBuilder<ClassifyContext>().UseSqlite(database.WriterConnectionString).Options;
        using var context = new ClassifyContext(options);
        try
        {
            DropMarkOfKilledProcess(context, database);
            context.Database.Migrate();
        }
        catch (SqliteException exception)
        {
            throw new DatabaseUnusableException($"The database {database.Path} cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// EF Core marks a migration in progress by a row and waits for as long as it is there. Whoever holds the
    /// <see cref="DatabaseLock"/> is alone: a mark found here is of a process that was killed.
    /// </summary>
    private static void DropMarkOfKilledProcess(ClassifyContext context, DatabaseFile database)
    {
        if (File.Exists(database.Path))
        {
            context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        }
    }
}

/// <summary>Nothing can be stored in the database file.</summary>
public sealed class DatabaseUnusableException(string message, Exception inner) : Exception(message, inner);
