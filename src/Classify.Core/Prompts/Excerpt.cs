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

    /// <summary>The most bytes that an escape of one character takes, a pair of surrogates.</summary>
    private const int BytesOfEscape = 12;

    /// <summary>Leaves letters of other scripts readable and short. What needs an escape, emoji too, gets one.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>
    /// The start of <paramref name="text"/> on one line: at most <paramref name="maxLength"/> UTF-16 characters, and twice as
    /// many bytes once written as JSON. Null where nothing readable is left.
    /// </summary>
    public static string? Of(string? text, int maxLength)
    {
        var clean = PlainText.Clean(text);
        if (clean is null)
        {
            return null;
        }

        var excerpt = new StringBuilder(Math.Min(clean.Length, maxLength));
        var bytes = 0;
        foreach (var rune in clean.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                continue;
            }

            bytes += BytesOf(rune);
            if (excerpt.Length + rune.Utf16SequenceLength > maxLength - Ellipsis.Length || bytes > (maxLength * 2) - BytesOfEscape)
            {
                excerpt.Append(Ellipsis);
                break;
            }

            excerpt.Append(rune);
        }

        var trimmed = excerpt.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static int BytesOf(Rune rune) =>
        rune.Value is '<' or '>' || Encoder.WillEncode(rune.Value) ? BytesOfEscape : rune.Utf8SequenceLength;
}
