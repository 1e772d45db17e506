using System.Text;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>Tokens that a call usually takes, thinking not counted. <see cref="PromptTokens"/> says how many it may take.</summary>
public readonly record struct UsualTokens(int Prompt, int Answer)
{
    /// <summary>
    /// Bytes of UTF-8 to a token. The prompts about the catalogue hold 4.1 to 4.3 and answers without blanks 4.2 to 4.5, by the
    /// tokenizer <c>o200k_base</c>.
    /// </summary>
    private const int BytesPerToken = 4;

    /// <summary>What <paramref name="prompt"/> takes where it is answered with <paramref name="answer"/>.</summary>
    public static UsualTokens Of(Prompt prompt, Answer.Text answer) =>
        new(Tokens(prompt.Bytes), Tokens(Encoding.UTF8.GetByteCount(answer.Content)));

    private static int Tokens(int bytes) => (bytes + BytesPerToken - 1) / BytesPerToken;
}
