using System.Text;

namespace Classify.Core.Prompts;

/// <summary>Tokens a call may take, for cost reservations.</summary>
/// <param name="Prompt">An upper estimate of the tokens sent.</param>
/// <param name="MaxOutput">The most tokens the answer may take, thinking not counted.</param>
public readonly record struct PromptTokens(int Prompt, int MaxOutput)
{
    /// <summary>
    /// What <paramref name="prompt"/> may take, without any call. It errs on the side of too many: three bytes a token of our own
    /// words, which hold about four, and <see cref="TokenBound"/> for the part with foreign text.
    /// </summary>
    public static PromptTokens Estimate(Prompt prompt)
    {
        var thirds = prompt.Bytes - Encoding.UTF8.GetByteCount(prompt.User) + TokenBound.Of(prompt.User);
        return new((thirds + TokenBound.Token - 1) / TokenBound.Token, prompt.MaxOutputTokens);
    }
}
