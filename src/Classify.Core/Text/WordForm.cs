namespace Classify.Core.Text;

/// <summary>
/// The one form under which a word is known: lower case, no accents, American spelling, singular. Lexicons and texts
/// pass through it alike, so it need not be right English, only the same on both sides.
/// </summary>
internal static class WordForm
{
    /// <summary>Words longer than this are in no lexicon.</summary>
    public const int MaxLength = 32;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Variants =
        new Dictionary<string, string>
        {
            ["indices"] = "index", ["indicies"] = "index", ["indice"] = "index", ["idx"] = "index",
            ["labour"] = "labor", ["enrolment"] = "enrollment", ["enrolments"] = "enrollment",
            ["defence"] = "defense", ["centre"] = "center", ["programme"] = "program", ["programmes"] = "program",
            ["utilisation"] = "utilization", ["capitalisation"] = "capitalization", ["urbanisation"] = "urbanization",
            ["immunisation"] = "immunization", ["harmonised"] = "harmonized", ["nationalised"] = "nationalized",
            ["metre"] = "meter", ["metres"] = "meter", ["litre"] = "liter", ["litres"] = "liter",
            ["kilometre"] = "kilometer", ["kilometres"] = "kilometer", ["tyre"] = "tire", ["tyres"] = "tire",
            ["percents"] = "percent", ["pct"] = "percent", ["pctg"] = "percent", ["prozent"] = "percent",
            ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["persons"] = "person",
            ["gas"] = "gas", ["gases"] = "gas", ["series"] = "series", ["bonds"] = "bond", ["news"] = "news",
            ["goods"] = "goods", ["shares"] = "shares", ["aids"] = "aids", ["hours"] = "hour", ["hrs"] = "hour", ["yrs"] = "year",
            ["tonnes"] = "ton", ["tonne"] = "ton", ["tons"] = "ton", ["kgs"] = "kg", ["lbs"] = "lb", ["bbls"] = "bbl",
            ["deg"] = "degree", ["behaviour"] = "behavior", ["favourable"] = "favorable", ["cheque"] = "check",
            ["cap"] = "capita", ["govt"] = "government", ["gov"] = "government", ["govts"] = "government", ["mfg"] = "manufacturing",
            ["avg"] = "average", ["ave"] = "average", ["cpis"] = "cpi", ["oecd"] = "oecd", ["consumers"] = "consumer",
            ["m²"] = "m2", ["m³"] = "m3", ["km²"] = "km2", ["co₂"] = "co2",
            ["vs"] = "versus", ["pers"] = "personal", ["&"] = "and",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the known form of <paramref name="word"/> into <paramref name="buffer"/> and returns it; empty when too long.</summary>
    /// <param name="buffer">At least <see cref="MaxLength"/> characters.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > MaxLength || word.Length > buffer.Length)
        {
            return [];
        }

        var length = 0;
        foreach (var c in word)
        {
            if (!Tokens.IsSilent(c))
            {
                buffer[length++] = LetterFold.Fold(c);
            }
        }

        var folded = buffer[..length];
        if (Variants.TryGetValue(folded, out var variant))
        {
            return variant;
        }

        var singular = Singular(folded);
        return Variants.TryGetValue(singular, out variant) ? variant : singular;
    }

    private static ReadOnlySpan<char> Singular(Span<char> word)
    {
        if (word.Length < 4 || word[^1] != 's' || word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is"))
        {
            return word;
        }

        if (word.EndsWith("ies") && word.Length > 4)
        {
            word[^3] = 'y';
            return word[..^2];
        }

        return word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes")
            ? word[..^2]
            : word[..^1];
    }
}
