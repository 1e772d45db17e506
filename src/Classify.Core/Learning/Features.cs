using Classify.Core.Normalization;
using Classify.Core.Text;

namespace Classify.Core.Learning;

/// <summary>
/// What the learned models look at: the words and phrases of a name and the kind of its unit, each under a name that can
/// be read in the committed weights. Series ids, sources and descriptions are no evidence.
/// </summary>
internal static class Features
{
    private static readonly string[] Phrases = Named<Concept>("phrase");
    private static readonly string[] FirstPhrases = Named<Concept>("first phrase");
    private static readonly string[] Outlooks = Named<Concept>("first outlook");
    private static readonly string[] Denominators = Named<Concept>("denominator");
    private static readonly string[] Units = Named<UnitKind>("unit");
    private static readonly string[][] UnitsWithPhrases = [.. Enum.GetNames<UnitKind>().Select(unit => Named<Concept>($"unit {unit} phrase"))];

    /// <summary>The features of <paramref name="reading"/>; none appears twice.</summary>
    public static IReadOnlyList<string> Of(IndicatorReading reading)
    {
        var features = new List<string>(64) { Units[(int)reading.Unit.Kind] };
        AddPhrases(features, reading);
        AddUnit(features, reading);
        AddWords(features, reading.SubjectText);
        AddUnitWords(features, reading.Unit.Text);
        return features;
    }

    private static void AddPhrases(List<string> features, IndicatorReading reading)
    {
        var isFirst = true;
        var seen = default(ConceptSet);
        foreach (var match in reading.Subject.Matches)
        {
            foreach (var concept in match.Concepts)
            {
                if (seen.Has(concept) || concept == Concept.Filler)
                {
                    continue;
                }

                seen = seen.With(concept);
                features.Add(Phrases[(int)concept]);
                features.Add(UnitsWithPhrases[(int)reading.Unit.Kind][(int)concept]);
                if (isFirst)
                {
                    features.Add(FirstPhrases[(int)concept]);
                }
            }

            isFirst &= match.Concepts.Has(Concept.Filler);
        }

        if (reading.Outlook.Matches is [var outlook, ..])
        {
            foreach (var concept in outlook.Concepts)
            {
                features.Add(Outlooks[(int)concept]);
            }
        }

        if (reading.Denominator.Matches is [var denominator, ..])
        {
            foreach (var concept in denominator.Concepts)
            {
                features.Add(Denominators[(int)concept]);
            }
        }
    }

    private static void AddUnit(List<string> features, IndicatorReading reading)
    {
        var unit = reading.Unit;
        Add(unit.IsPerHead, "unit per head");
        Add(unit.IsPerTime, "unit per time");
        Add(unit.IsInterest, "unit of interest");
        Add(unit.IsScore, "unit of scores");
        Add(unit.IsSurvey, "unit of surveys");
        Add(unit.IsRate, "unit says rate");
        Add(unit.IsBareScale, "unit is a power of ten");
        Add(unit.IsArea, "unit of area");
        Add(unit.IsReading, "unit of readings");
        Add(unit.IsBinary, "unit yes or no");
        Add(unit.SaysOutstanding, "unit says outstanding");
        Add(unit.SaysPayments, "unit says payments");
        Add(unit.SaysNetFlows, "unit says net flows");
        Add(unit.IsFromName, "unit stands in the name");
        Add(reading.HasNegativeValues, "values below zero");

        void Add(bool holds, string name)
        {
            if (holds)
            {
                features.Add(name);
            }
        }
    }

    private static void AddWords(List<string> features, string name)
    {
        Span<Token> tokens = stackalloc Token[Tokens.Max];
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        var count = Tokens.Read(name, tokens);
        var start = features.Count;
        string? before = null;
        for (var i = 0; i < count; i++)
        {
            var word = tokens[i].IsNumber ? "#" : WordForm.Of(name.AsSpan(tokens[i].Start, tokens[i].Length), buffer).ToString();
            if (word.Length == 0)
            {
                before = null;
                continue;
            }

            AddOnce(features, start, "word " + word);
            if (i == 0 || IsBreak(name.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End)))
            {
                if (before is not null)
                {
                    AddOnce(features, start, "head " + before);
                }
            }
            else if (before is not null)
            {
                AddOnce(features, start, $"words {before} {word}");
            }

            before = word;
        }

        if (before is not null)
        {
            AddOnce(features, start, "head " + before);
            features.Add("last word " + before);
        }
    }

    private static bool IsBreak(ReadOnlySpan<char> between) => between.IndexOfAny(",:;(") >= 0 || between.Contains(" - ", StringComparison.Ordinal);

    private static void AddUnitWords(List<string> features, string unit)
    {
        Span<Token> tokens = stackalloc Token[Tokens.Max];
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        var count = Tokens.Read(unit, tokens);
        var start = features.Count;
        for (var i = 0; i < count; i++)
        {
            var word = tokens[i].IsNumber ? "#" : WordForm.Of(unit.AsSpan(tokens[i].Start, tokens[i].Length), buffer);
            AddOnce(features, start, string.Concat("unit word ", word));
        }
    }

    private static void AddOnce(List<string> features, int start, string feature)
    {
        // Names are short: looking is faster than a set.
        if (features.IndexOf(feature, start) < 0)
        {
            features.Add(feature);
        }
    }

    private static string[] Named<T>(string kind)
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => $"{kind} {name}")];
}
