using Classify.Providers.Calls;

namespace Classify.Service.Settings;

/// <summary>How to reach one provider of models.</summary>
/// <param name="Model">The model of requests that name none; null where requests must name one.</param>
/// <param name="MaxConcurrency">The most calls in flight at once on this node.</param>
public sealed record ProviderSettings(ProviderOptions Options, string? Model, int MaxConcurrency);
