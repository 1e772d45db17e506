using Classify.Core.Confidence;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Service.Settings;

namespace Classify.Service.Classifying;

/// <summary>When the models of a batch are asked.</summary>
internal static class Policies
{
    /// <summary>The policy of a batch: never for the built-in classifier, else by its routing.</summary>
    public static ModelPolicy Of(BatchHeader batch, ServiceSettings settings) => Of(batch.Provider, batch.Model, batch.Routing, settings);

    /// <inheritdoc cref="Of(BatchHeader, ServiceSettings)"/>
    public static ModelPolicy Of(string provider, string model, string routing, ServiceSettings settings) =>
        provider == KnownProviders.Builtin
            ? ModelPolicy.RulesOnly
            : new ModelPolicy(routing == "llm" ? ModelUse.Always : ModelUse.WhenUnsure, settings.RouteMinConfidence)
            {
                Calibration = ModelCalibration.Of(model),
            };
}
