using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Classify.Evaluation.Report;

/// <summary>
/// Markup that is safe to put into a page. It can only be made from an interpolated string, whose literal part is markup and
/// whose holes are encoded, so that no text from a file ever becomes markup.
/// </summary>
public sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Markup with encoded holes; holes that are markup themselves, or a list of it, stay as they are.</summary>
    public static Html Of(Builder markup) => new(markup.ToString());

    /// <summary>The markup.</summary>
    public override string ToString() => _markup;

    /// <summary>Puts an interpolated string together. Numbers are written the same in every culture.</summary>
    [InterpolatedStringHandler]
    public sealed class Builder(int literalLength, int formattedCount)
    {
        private const int ExpectedHole = 16;

        // Letters of every language stay readable; what means something to a parser, and control characters, is encoded.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder _markup = new(literalLength + (formattedCount * ExpectedHole));

        public void AppendLiteral(string literal) => _markup.Append(literal);

        public void AppendFormatted(Html? markup) => _markup.Append(markup?._markup);

        public void AppendFormatted(IEnumerable<Html> markup) => _markup.AppendJoin("", markup);

        public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : struct, IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

        public override string ToString() => _markup.ToString();
    }
}
