using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Service.Settings;

namespace Classify.Service.Dispatch;

/// <summary>When the models of a batch are asked.</summary>
internal static class Policies
{
    /// <summary>The policy of a batch: never for the built-in classifier, else by its routing.</summary>
    public static ModelPolicy Of(BatchHeader batch, ServiceSettings settings) => Of(batch.Provider, batch.Routing, settings);

    /// <inheritdoc cref="Of(BatchHeader, ServiceSettings)"/>
    public static ModelPolicy Of(string provider, string routing, ServiceSettings settings) => (provider, routing) switch
    {
        (KnownProviders.Builtin, _) => ModelPolicy.RulesOnly,
        (_, "llm") => new ModelPolicy(ModelUse.Always, settings.RouteMinConfidence),
        _ => new ModelPolicy(ModelUse.WhenUnsure, settings.RouteMinConfidence),
    };
}
