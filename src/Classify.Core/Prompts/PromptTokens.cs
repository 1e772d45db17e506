namespace Classify.Core.Prompts;

/// <summary>Tokens a call may take, for cost reservations.</summary>
/// <param name="Prompt">An upper estimate of the tokens sent.</param>
/// <param name="MaxOutput">The most tokens the answer may take, thinking not counted.</param>
public readonly record struct PromptTokens(int Prompt, int MaxOutput)
{
    /// <summary>
    /// The fewest bytes of UTF-8 that a token is taken to hold. Words of the trade hold about four, a CJK character is three.
    /// </summary>
    private const int BytesPerToken = 3;

    /// <summary>What <paramref name="prompt"/> may take, without any call. It errs on the side of too many.</summary>
    public static PromptTokens Estimate(Prompt prompt) =>
        new((prompt.Bytes + BytesPerToken - 1) / BytesPerToken, prompt.MaxOutputTokens);
}
