using System.Text;
using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Every way to write some currencies together with a scale.</summary>
internal sealed class ScaledCurrencies
{
    /// <param name="signs">Lines such as <c>CNY = cny, rmb</c>.</param>
    /// <param name="patterns">For each scale how it is written, with <c>*</c> for the currency.</param>
    public ScaledCurrencies(string signs, params ReadOnlySpan<LexiconEntry> patterns)
    {
        var coded = new StringBuilder();
        Scales = new LexiconEntry[patterns.Length];
        for (var i = 0; i < Scales.Length; i++)
        {
            var words = new StringBuilder();
            var lines = signs.AsSpan();
            while (PhraseList.NextLine(ref lines, out var code, out var names))
            {
                while (PhraseList.Next(ref names, out var name))
                {
                    var written = patterns[i].Phrases.Replace("*", name.ToString(), StringComparison.Ordinal);
                    words.Append(words.Length == 0 ? "" : ", ").Append(written);
                    coded.Append(code).Append(" = ").Append(written).Append('\n');
                }
            }

            Scales[i] = new LexiconEntry(patterns[i].Concept, words.ToString());
        }

        Coded = coded.ToString();
    }

    /// <summary>Lines such as <c>CNY = kcny, tcny</c>.</summary>
    public string Coded { get; }

    /// <summary>The same words with their scales.</summary>
    public LexiconEntry[] Scales { get; }
}
