using Classify.Core.Lexicons;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.TimeSeries;

/// <summary>Reads the reporting frequency that a periodicity field, a unit or a name states.</summary>
internal static class FrequencyWords
{
    private static readonly (Concept Concept, ReportingFrequency Frequency)[] Meanings =
    [
        (Concept.FrequencyDaily, ReportingFrequency.Daily),
        (Concept.FrequencyWeekly, ReportingFrequency.Weekly),
        (Concept.FrequencyMonthly, ReportingFrequency.Monthly),
        (Concept.FrequencyQuarterly, ReportingFrequency.Quarterly),
        (Concept.FrequencySemiAnnual, ReportingFrequency.SemiAnnual),
        (Concept.FrequencyAnnual, ReportingFrequency.Annual),
        (Concept.FrequencyIrregular, ReportingFrequency.Irregular),
    ];

    private static readonly string[] WordsForData = ["data", "données", "datos", "dados", "dati", "daten"];

    /// <summary>The frequency that a periodicity field names, in a word or a one-letter code; null when it names none.</summary>
    public static ReportingFrequency? InField(string? field)
    {
        var text = (field ?? "").AsSpan().Trim();
        if (text.Length == 1)
        {
            return OfCode(LetterFold.Fold(text[0]));
        }

        return FrequencyNames.Book.Scan(text).Matches is [var first, ..] ? Of(first) : null;
    }

    /// <summary>The frequency of phrases such as "monthly data" or "annual aggregated data"; null when there is none.</summary>
    public static ReportingFrequency? InName(string? name)
    {
        var text = (name ?? "").AsSpan();
        foreach (var match in FrequencyNames.Book.Scan(text).Matches)
        {
            if (IsAboutData(text, match))
            {
                return Of(match);
            }
        }

        return null;
    }

    private static ReportingFrequency? OfCode(char code) => code switch
    {
        'd' or 'b' => ReportingFrequency.Daily,
        'w' => ReportingFrequency.Weekly,
        'm' => ReportingFrequency.Monthly,
        'q' => ReportingFrequency.Quarterly,
        's' or 'h' => ReportingFrequency.SemiAnnual,
        'a' or 'y' => ReportingFrequency.Annual,
        _ => null,
    };

    private static ReportingFrequency Of(PhraseMatch match)
    {
        foreach (var (concept, frequency) in Meanings)
        {
            if (match.Concepts.Has(concept))
            {
                return frequency;
            }
        }

        return ReportingFrequency.Irregular;
    }

    // "Monthly data", "annual aggregated data", "données mensuelles".
    private static bool IsAboutData(ReadOnlySpan<char> text, PhraseMatch match)
    {
        Span<Token> after = stackalloc Token[2];
        for (var i = Tokens.Read(text[match.End..], after) - 1; i >= 0; i--)
        {
            if (IsWordForData(text.Slice(match.End + after[i].Start, after[i].Length)))
            {
                return true;
            }
        }

        var before = text[..match.Start].TrimEnd();
        return IsWordForData(before[(before.LastIndexOf(' ') + 1)..]);
    }

    private static bool IsWordForData(ReadOnlySpan<char> word)
    {
        foreach (var known in WordsForData)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
