using System.Text.RegularExpressions;
using Classify.Providers.Calls;

namespace Classify.Providers.Prices;

/// <summary>The prices of the models. What has no price costs null: unknown, never nothing.</summary>
/// <param name="AsOf">The day that the prices were looked up.</param>
/// <param name="FreeProviders">Providers whose models cost nothing unless they have a price.</param>
/// <param name="Models">Prices by the model's name without a date.</param>
public sealed partial record PriceBook(
    DateOnly AsOf, IReadOnlySet<string> FreeProviders, IReadOnlyDictionary<string, ModelPrice> Models)
{
    /// <summary>What <paramref name="usage"/> cost, in USD; null when the price is not known, or the usage is not and has a price.</summary>
    public decimal? Cost(string provider, string model, TokenUsage? usage, bool inBatch = false) => PriceOf(provider, model) switch
    {
        null => null,
        { IsFree: true } => 0,
        var price => usage is null ? null : price.Cost(usage, inBatch),
    };

    /// <summary>The most that a call can cost, in USD; null when the price is not known.</summary>
    /// <param name="promptTokens">An estimate from above.</param>
    /// <param name="maxOutputTokens">The most that the answer may take, thinking included.</param>
    public decimal? Reservation(string provider, string model, int promptTokens, int maxOutputTokens, bool inBatch = false) =>
        Cost(provider, model, new TokenUsage(promptTokens, maxOutputTokens, Cached: 0), inBatch);

    /// <summary>The price of the longest name that <paramref name="model"/> is, or is a dated release of; null when there is none.</summary>
    public ModelPrice? PriceOf(string provider, string model)
    {
        var name = Models.Keys
            .Where(name => Models[name].Provider == provider && IsReleaseOf(name, model))
            .MaxBy(name => name.Length);
        return name is not null ? Models[name] : FreeProviders.Contains(provider) ? ModelPrice.Nothing : null;
    }

    /// <summary>Only a date may follow: <c>gpt-4.1-nano</c> is another model than <c>gpt-4.1</c>, at another price.</summary>
    private static bool IsReleaseOf(string name, string model) =>
        model.StartsWith(name, StringComparison.Ordinal) && (model.Length == name.Length || Release().IsMatch(model[name.Length..]));

    [GeneratedRegex(@"\A-(\d{4}-\d{2}-\d{2}|\d{8}|latest)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}
