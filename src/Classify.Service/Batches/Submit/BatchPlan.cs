using Classify.Core.Stages;
using Classify.Service.Asking;
using Classify.Service.Errors;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Submit;

/// <summary>Who classifies a batch, and how.</summary>
/// <param name="Routing"><c>auto</c> or <c>llm</c>.</param>
/// <param name="Dispatch"><c>sync</c>, <c>batch</c>, or <c>auto</c> until <see cref="AutoDispatch"/> has decided.</param>
internal sealed record BatchPlan(string Provider, string Model, string Routing, string Dispatch)
{
    /// <summary>The model name of the built-in classifier.</summary>
    public static string BuiltinModel => $"builtin-{RulesVersion.Current}";

    /// <summary>The plan that a request asks for; only to be used when <paramref name="errors"/> has stayed empty.</summary>
    public static BatchPlan From(SubmitRequest request, ServiceSettings settings, CallPrices prices, FieldErrors errors)
    {
        var provider = OneOf("llm_provider", request.LlmProvider, settings.DefaultProvider, KnownProviders.All, errors);
        var routing = OneOf("routing", request.Routing, KnownRoutings.Auto, KnownRoutings.All, errors);
        var dispatch = OneOf("dispatch", request.Dispatch, KnownDispatches.Sync, KnownDispatches.All, errors);
        var model = ModelOf(provider, request.Model, settings, errors);
        if (provider != KnownProviders.Builtin && model is not null && settings.MaxCostUsd is not null && !prices.IsKnown(provider, model))
        {
            errors.Add("model", $"the price of {model} is unknown, and MAX_COST_USD needs one: name it in PRICES_FILE.");
        }

        if (KnownDispatches.Refusal(provider, dispatch) is { } refusal)
        {
            errors.Add("dispatch", refusal);
        }

        if (request.CallbackUrl is not null)
        {
            CallbackUrl.Check(request.CallbackUrl, settings, errors);
        }

        return new BatchPlan(provider, model ?? "", routing, dispatch);
    }

    private static string OneOf(
        string field, string? value, string otherwise, IReadOnlyList<string> allowed, FieldErrors errors)
    {
        if (value is null || allowed.Contains(value))
        {
            return value ?? otherwise;
        }

        errors.Add(field, $"must be one of: {string.Join(", ", allowed)}.");
        return otherwise;
    }

    /// <summary>Null where the request can be asked of none.</summary>
    private static string? ModelOf(string provider, string? asked, ServiceSettings settings, FieldErrors errors)
    {
        if (provider == KnownProviders.Builtin)
        {
            if (asked is not null && asked != BuiltinModel)
            {
                errors.Add("model", $"the built-in classifier has one model, {BuiltinModel}.");
            }

            return BuiltinModel;
        }

        if (!settings.ModelProviders.TryGetValue(provider, out var known))
        {
            errors.Add("llm_provider", $"{provider} needs a key: set {KnownProviders.KeyVariable(provider)}, or use {KnownProviders.Builtin}.");
            return null;
        }

        var model = asked?.Trim() ?? known.Model;
        if (string.IsNullOrEmpty(model))
        {
            errors.Add("model", asked is null ? "is required: the local server's model is not set (LM_STUDIO_MODEL)." : "must not be blank.");
            return null;
        }

        if (asked is not null && !ModelName.IsPrintable(asked))
        {
            errors.Add("model", "must be printable characters on one line.");
            return null;
        }

        return model;
    }
}
