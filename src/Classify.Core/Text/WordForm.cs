using System.Runtime.CompilerServices;

namespace Classify.Core.Text;

/// <summary>
/// The one form under which a word is known: lower case, no accents, American spelling, singular. Lexicons and texts
/// pass through it alike, so it need not be right English, only the same on both sides.
/// </summary>
internal static class WordForm
{
    /// <summary>Words longer than this are in no lexicon.</summary>
    public const int MaxLength = 32;

    private const string Lines =
        """
        index = indices, indicies, indice, idx
        labor = labour
        enrollment = enrolment, enrolments
        defense = defence
        center = centre
        program = programme, programmes
        utilization = utilisation
        capitalization = capitalisation
        urbanization = urbanisation
        immunization = immunisation
        harmonized = harmonised
        nationalized = nationalised
        meter = metre, metres
        liter = litre, litres
        kilometer = kilometre, kilometres
        tire = tyre, tyres
        percent = percents, pct, pctg, prozent
        man = men
        woman = women
        child = children
        person = persons
        gas = gas, gases
        series = series
        bond = bonds
        news = news
        goods = goods
        shares = shares
        aids = aids
        hour = hours, hrs
        year = yrs
        ton = tonnes, tonne, tons
        kg = kgs
        lb = lbs
        bbl = bbls
        degree = deg
        behavior = behaviour
        favorable = favourable
        check = cheque
        capita = cap
        government = govt, gov, govts
        manufacturing = mfg
        average = avg, ave
        cpi = cpis
        oecd = oecd
        consumer = consumers
        m2 = m²
        m3 = m³
        km2 = km²
        co2 = co₂
        versus = vs
        personal = pers
        and = &
        """;

    private static readonly Vocabulary Variants = new();
    private static readonly List<string> FormOfVariant = ReadForms();

    /// <summary>Writes the known form of <paramref name="word"/> into <paramref name="buffer"/> and returns it; empty when too long.</summary>
    /// <param name="buffer">At least <see cref="MaxLength"/> characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        var variant = Variants.Find(folded);
        if (variant != Vocabulary.Unknown)
        {
            return FormOfVariant[variant];
        }

        var singular = Singular(folded);
        variant = singular.Length < length ? Variants.Find(singular) : Vocabulary.Unknown;
        return variant == Vocabulary.Unknown ? singular : FormOfVariant[variant];
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

    private static List<string> ReadForms()
    {
        var forms = new List<string>();
        var lines = Lines.AsSpan();
        while (PhraseList.NextLine(ref lines, out var key, out var phrases))
        {
            var form = key.ToString();
            while (PhraseList.Next(ref phrases, out var phrase))
            {
                Variants.Add(phrase);
                forms.Add(form);
            }
        }

        return forms;
    }
}
