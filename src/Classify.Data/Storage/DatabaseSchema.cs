using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Storage;

/// <summary>Brings a database file to the schema of this program.</summary>
public static class DatabaseSchema
{
    /// <summary>Creates the file and its folder where missing, and applies the migrations it lacks.</summary>
    public static void Migrate(DatabaseFile database)
    {
        if (Path.GetDirectoryName(database.Path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var options = new DbContextOptionsBuilder<ClassifyContext>().UseSqlite(database.WriterConnectionString).Options;
        using var context = new ClassifyContext(options);
        context.Database.Migrate();
    }
}
