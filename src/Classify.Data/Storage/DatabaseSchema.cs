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

    /// <summary>Creates the file where it is missing, and applies the migrations it lacks.</summary>
    public static void Migrate(DatabaseFile database)
    {
        var options = new DbContextOptionsBuilder<ClassifyContext>().UseSqlite(database.WriterConnectionString).Options;
        using var context = new ClassifyContext(options);
        context.Database.Migrate();
    }
}
