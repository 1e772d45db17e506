using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>
/// Cuts untrusted text to what a prompt has room for. What shows nothing, such as marks of text direction and tag
/// characters, is dropped: a reader of the page would not see it, so a model shall not either.
/// </summary>
internal static class Excerpt
{
    private const string Ellipsis = "…";

    private static readonly int BoundOfEllipsis = TokenBound.Of(Ellipsis);

    /// <summary>Leaves letters of other scripts readable and short. What needs an escape, emoji too, gets one.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>
    /// The start of <paramref name="text"/> on one line: at most <paramref name="maxLength"/> UTF-16 characters, and two thirds as
    /// many tokens once written as JSON. Null where nothing readable is left.
    /// </summary>
    public static string? Of(string? text, int maxLength)
    {
        var clean = PlainText.Clean(text);
        if (clean is null)
        {
            return null;
        }

        var excerpt = new StringBuilder(Math.Min(clean.Length, maxLength));
        var bound = BoundOfEllipsis;
        foreach (var rune in clean.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                continue;
            }

            bound += BoundOf(rune);
            if (excerpt.Length + rune.Utf16SequenceLength > maxLength - Ellipsis.Length || bound > maxLength * 2)
            {
                excerpt.Append(Ellipsis);
                break;
            }

            excerpt.Append(rune);
        }

        var trimmed = excerpt.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static int BoundOf(Rune rune) =>
        rune.Value is '"' or '\\' ? 2 * TokenBound.Token
        : rune.Value is '<' or '>' || Encoder.WillEncode(rune.Value) ? rune.Utf16SequenceLength * TokenBound.Escape
        : TokenBound.Of(rune);
}
