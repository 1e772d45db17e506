using Classify.Providers.Calls;

namespace Classify.Providers.Prices;

/// <summary>What one model charges, in USD per 1,000,000 tokens.</summary>
/// <param name="Provider">Who charges it.</param>
/// <param name="Input">Tokens of the prompt.</param>
/// <param name="CachedInput">Tokens of the prompt that were read from the provider's cache.</param>
/// <param name="Output">Tokens of the answer, thinking included.</param>
/// <param name="BatchMultiplier">Share of the price that a provider batch costs, 0 to 1.</param>
/// <param name="LongPrompt">A surcharge; null where there is none.</param>
public sealed record ModelPrice(
    string Provider, decimal Input, decimal CachedInput, decimal Output, decimal BatchMultiplier, LongPromptPrice? LongPrompt)
{
    private const decimal Million = 1_000_000m;

    internal static readonly ModelPrice Nothing = new("", 0, 0, 0, 1, null);

    /// <summary>Whether a call costs nothing, however long it is.</summary>
    public bool IsFree => Input == 0 && CachedInput == 0 && Output == 0;

    /// <summary>USD for <paramref name="usage"/>.</summary>
    public decimal Cost(TokenUsage usage, bool inBatch)
    {
        var cached = Math.Clamp(usage.Cached, 0, usage.Prompt);
        var tokens = ((usage.Prompt - cached) * Input) + (cached * CachedInput) + (usage.Completion * Output);
        var surcharge = LongPrompt is { } longPrompt && usage.Prompt > longPrompt.OverTokens ? longPrompt.Multiplier : 1;
        return tokens / Million * surcharge * (inBatch ? BatchMultiplier : 1);
    }
}

/// <summary>All of a call costs <paramref name="Multiplier"/> times as much when its prompt is over <paramref name="OverTokens"/>.</summary>
public sealed record LongPromptPrice(int OverTokens, decimal Multiplier);
