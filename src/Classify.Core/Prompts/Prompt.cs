using System.Text;

namespace Classify.Core.Prompts;

/// <summary>One question in words, ready for any provider. The same indicator and question give the same prompt, to the byte.</summary>
/// <param name="System">What the model is to do. Holds nothing of the indicator.</param>
/// <param name="User">The indicator as data, and what the question says of it.</param>
/// <param name="SchemaName">Name of the schema, of lower-case letters and <c>_</c>.</param>
/// <param name="Schema">The strict JSON schema of the answer: all properties required, no others allowed.</param>
/// <param name="MaxOutputTokens">The most tokens the answer may take, thinking not counted.</param>
/// <param name="Version">Version of the wording: <see cref="PromptVersion.Current"/>.</param>
/// <param name="Hash">
/// SHA-256, 64 lower-case hex digits, of all that is sent. With provider and model it identifies the question.
/// </param>
public sealed record Prompt(
    string System,
    string User,
    string SchemaName,
    string Schema,
    int MaxOutputTokens,
    string Version,
    string Hash)
{
    /// <summary>Bytes of UTF-8 that count as the prompt.</summary>
    internal int Bytes =>
        Encoding.UTF8.GetByteCount(System) + Encoding.UTF8.GetByteCount(User) + Encoding.UTF8.GetByteCount(Schema);
}
