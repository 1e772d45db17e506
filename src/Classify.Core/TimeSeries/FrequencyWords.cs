using System.Collections.Frozen;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.TimeSeries;

/// <summary>Words for a reporting frequency in a periodicity field, a unit or a name.</summary>
internal static class FrequencyWords
{
    private static readonly FrozenDictionary<string, ReportingFrequency>.AlternateLookup<ReadOnlySpan<char>> Words =
        new Dictionary<string, ReportingFrequency>
        {
            ["daily"] = ReportingFrequency.Daily, ["day"] = ReportingFrequency.Daily, ["business"] = ReportingFrequency.Daily,
            ["weekly"] = ReportingFrequency.Weekly, ["week"] = ReportingFrequency.Weekly,
            ["monthly"] = ReportingFrequency.Monthly, ["month"] = ReportingFrequency.Monthly, ["mensuel"] = ReportingFrequency.Monthly,
            ["mensuelle"] = ReportingFrequency.Monthly, ["monatlich"] = ReportingFrequency.Monthly,
            ["quarterly"] = ReportingFrequency.Quarterly, ["quarter"] = ReportingFrequency.Quarterly,
            ["trimestriel"] = ReportingFrequency.Quarterly, ["trimestrielle"] = ReportingFrequency.Quarterly,
            ["semiannual"] = ReportingFrequency.SemiAnnual, ["semi"] = ReportingFrequency.SemiAnnual, ["semiannually"] = ReportingFrequency.SemiAnnual,
            ["biannual"] = ReportingFrequency.SemiAnnual, ["biannually"] = ReportingFrequency.SemiAnnual, ["half"] = ReportingFrequency.SemiAnnual,
            ["semester"] = ReportingFrequency.SemiAnnual, ["semestriel"] = ReportingFrequency.SemiAnnual,
            ["annual"] = ReportingFrequency.Annual, ["annually"] = ReportingFrequency.Annual, ["yearly"] = ReportingFrequency.Annual,
            ["year"] = ReportingFrequency.Annual, ["annuel"] = ReportingFrequency.Annual, ["annuelle"] = ReportingFrequency.Annual,
            ["biennial"] = ReportingFrequency.Irregular, ["every"] = ReportingFrequency.Irregular, ["irregular"] = ReportingFrequency.Irregular,
            ["quinquennial"] = ReportingFrequency.Irregular, ["decennial"] = ReportingFrequency.Irregular, ["ad"] = ReportingFrequency.Irregular,
            ["biweekly"] = ReportingFrequency.Irregular, ["bimonthly"] = ReportingFrequency.Irregular, ["triennial"] = ReportingFrequency.Irregular,
        }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, ReportingFrequency> Codes = new Dictionary<char, ReportingFrequency>
    {
        ['d'] = ReportingFrequency.Daily, ['b'] = ReportingFrequency.Daily, ['w'] = ReportingFrequency.Weekly, ['m'] = ReportingFrequency.Monthly,
        ['q'] = ReportingFrequency.Quarterly, ['s'] = ReportingFrequency.SemiAnnual, ['h'] = ReportingFrequency.SemiAnnual,
        ['a'] = ReportingFrequency.Annual, ['y'] = ReportingFrequency.Annual,
    }.ToFrozenDictionary();

    /// <summary>The frequency that a periodicity field names, in a word or a one-letter code; null when it names none.</summary>
    public static ReportingFrequency? InField(string? field)
    {
        var text = (field ?? "").AsSpan().Trim();
        return text.Length == 1
            ? Codes.TryGetValue(LetterFold.Fold(text[0]), out var code) ? code : null
            : First(text, mustBeAboutData: false);
    }

    /// <summary>The frequency of phrases such as "monthly data" or "annual aggregated data"; null when there is none.</summary>
    public static ReportingFrequency? InName(string? name) => First((name ?? "").AsSpan(), mustBeAboutData: true);

    private static ReportingFrequency? First(ReadOnlySpan<char> text, bool mustBeAboutData)
    {
        Span<Token> tokens = stackalloc Token[Tokens.Max];
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        var count = Tokens.Read(text, tokens);
        for (var i = 0; i < count; i++)
        {
            var word = WordForm.Of(text.Slice(tokens[i].Start, tokens[i].Length), buffer);
            if (Words.TryGetValue(word, out var frequency) && (!mustBeAboutData || IsAboutData(text, tokens[..count], i)))
            {
                return frequency;
            }
        }

        return null;
    }

    private static bool IsAboutData(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Length && i <= at + 2; i++)
        {
            if (text.Slice(tokens[i].Start, tokens[i].Length).Equals("data", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
