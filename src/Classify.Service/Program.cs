using Classify.Data.Storage;
using Classify.Providers.Prices;
using Classify.Service;
using Classify.Service.Settings;
using Microsoft.Data.Sqlite;

var root = RepositoryRoot.Find();
try
{
    var settings = SettingsReader.Read(SettingsReader.Sources(root), root);
    var database = new DatabaseFile(settings.DatabasePath);
    DatabaseSchema.EnsureFolder(database);
    using var held = DatabaseLock.Acquire(database);
    DatabaseSchema.Migrate(database);
    await using var app = ServiceHost.Build(settings);
    await app.RunAsync();
    WriteAheadLog.Fold(database);
    return 0;
}
catch (Exception exception) when (exception
    is InvalidSettingsException or PriceFileException or DatabaseInUseException or DatabaseUnusableException
    or IOException or UnauthorizedAccessException or SqliteException)
{
    await Console.Error.WriteLineAsync($"Classify does not start: {exception.Message}");
    return 1;
}
