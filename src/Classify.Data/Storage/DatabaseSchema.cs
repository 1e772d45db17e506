using Classify.Data.Tables;
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
    public static void Migrate(DatabaseFile database)
    {
        var options = new DbContextOptionsBuilder<ClassifyContext>().UseSqlite(database.WriterConnectionString).Options;
        using var context = new ClassifyContext(options);
        DropMarkOfKilledProcess(context, database);
        context.Database.Migrate();
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
