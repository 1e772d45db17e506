using System.Text.Json;
using Classify.Data.Abilities;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Providers.Abilities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Asking;

/// <summary>Keeps what models refuse in the database. Without it a model is asked the wrong way once more, nothing worse.</summary>
internal sealed partial class DatabaseAbilityStore(
    IDbContextFactory<ClassifyContext> contexts, IWriter writer, ILogger<DatabaseAbilityStore> logger) : IAbilityStore
{
    private const string Refused = "refused";

    public async Task<ModelAbilities?> LoadAsync(string provider, string model, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var row = await context.ModelAbilities.SingleOrDefaultAsync(
                known => known.Provider == provider && known.Model == model, cancellationToken);
            return row is null ? null : ModelAbilities.Parse(row.Abilities.GetProperty(Refused).GetString() ?? "");
        }
        catch (Exception exception) when (exception is SqliteException or KeyNotFoundException or InvalidOperationException)
        {
            Log.LoadFailed(logger, provider, model, exception);
            return null;
        }
    }

    public async Task SaveAsync(string provider, string model, ModelAbilities abilities, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToElement(new Dictionary<string, string> { [Refused] = abilities.ToString() });
        var outcome = await writer.WriteAsync(new StoreModelAbilities(provider, model, json), cancellationToken);
        if (!outcome.IsCommitted)
        {
            Log.SaveFailed(logger, provider, model, outcome.Failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What {Provider} {Model} refuses could not be read; it will be learnt anew.")]
        public static partial void LoadFailed(ILogger logger, string provider, string model, Exception exception);

        [LoggerMessage(LogLevel.Warning, "What {Provider} {Model} refuses could not be stored: {Failure}")]
        public static partial void SaveFailed(ILogger logger, string provider, string model, string failure);
    }
}
