using Classify.Core.Normalization;
using Classify.Core.Text;

namespace Classify.Core.Learning;

/// <summary>
/// What the learned models look at: the words and phrases of a name and the kind of its unit, each under a name that can
/// be read in the committed weights. Series ids, sources and descriptions are no evidence.
/// </summary>
internal static class Features
{
    private static readonly string[] Concepts = Enum.GetNames<Concept>();
    private static readonly string[] Units = Enum.GetNames<UnitKind>();

    /// <summary>Adds the features of <paramref name="reading"/> to <paramref name="features"/>; none appears twice.</summary>
    public static void Add(FeatureList features, IndicatorReading reading)
    {
        features.Add("unit ", Units[(int)reading.Unit.Kind]);
        AddPhrases(features, reading);
        AddUnit(features, reading);
        AddWords(features, reading.SubjectText);
        AddUnitWords(features, reading.Unit.Text);
    }

    private static void AddPhrases(FeatureList features, IndicatorReading reading)
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
                var phrase = Concepts[(int)concept];
                features.Add("phrase ", phrase);
                features.Add("unit ", Units[(int)reading.Unit.Kind], " phrase ", phrase);
                if (isFirst)
                {
                    features.Add("first phrase ", phrase);
                }
            }

            isFirst &= match.Concepts.Has(Concept.Filler);
        }

        if (reading.Outlook.Matches is [var outlook, ..])
        {
            foreach (var concept in outlook.Concepts)
            {
                features.Add("first outlook ", Concepts[(int)concept]);
            }
        }

        if (reading.Denominator.Matches is [var denominator, ..])
        {
            foreach (var concept in denominator.Concepts)
            {
                features.Add("denominator ", Concepts[(int)concept]);
            }
        }
    }

    private static void AddUnit(FeatureList features, IndicatorReading reading)
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

    private static void AddWords(FeatureList features, string name)
    {
        Span<Token> tokens = stackalloc Token[Tokens.Max];
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        Span<char> bufferBefore = stackalloc char[WordForm.MaxLength];
        scoped ReadOnlySpan<char> before = default;
        var count = Tokens.Read(name, tokens);
        var start = features.Count;
        for (var i = 0; i < count; i++)
        {
            var word = Word(name, tokens[i], buffer);
            if (word.IsEmpty)
            {
                before = default;
                continue;
            }

            features.AddOnce(start, "word ", word);
            if (i == 0 || IsBreak(name.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End)))
            {
                AddHead(features, start, before);
            }
            else if (!before.IsEmpty)
            {
                features.AddOnce(start, "words ", before, " ", word);
            }

            before = word;
            var free = bufferBefore;
            bufferBefore = buffer;
            buffer = free;
        }

        AddHead(features, start, before);
        if (!before.IsEmpty)
        {
            features.Add("last word ", before);
        }
    }

    private static void AddHead(FeatureList features, int start, ReadOnlySpan<char> word)
    {
        if (!word.IsEmpty)
        {
            features.AddOnce(start, "head ", word);
        }
    }

    private static bool IsBreak(ReadOnlySpan<char> between) => between.IndexOfAny(",:;(") >= 0 || between.Contains(" - ", StringComparison.Ordinal);

    private static void AddUnitWords(FeatureList features, string unit)
    {
        Span<Token> tokens = stackalloc Token[Tokens.Max];
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        var count = Tokens.Read(unit, tokens);
        var start = features.Count;
        for (var i = 0; i < count; i++)
        {
            features.AddOnce(start, "unit word ", Word(unit, tokens[i], buffer));
        }
    }

    private static ReadOnlySpan<char> Word(string text, Token token, Span<char> buffer) =>
        token.IsNumber ? "#" : WordForm.Of(text.AsSpan(token.Start, token.Length), buffer);
}
