using System.Buffers;

namespace Classify.Core.Normalization;

/// <summary>A name cut into what is measured and the unit that many publishers write into it.</summary>
/// <param name="Subject">The name without its unit, for example <c>Forest area</c>.</param>
/// <param name="Unit">The unit read from the name; <see cref="UnitReading.Nothing"/> when it holds none.</param>
internal readonly record struct NameParts(string Subject, UnitReading Unit)
{
    private const int MaxLength = 1000;

    // No published name has as many; the limit keeps the work even for a name of nothing but brackets.
    private const int MaxBrackets = 8;

    private static readonly string[] DivisionMarks =
    [
        " as percentage of ", " as a percentage of ", " as percent of ", " as a percent of ", " as % of ", " as a % of ", " in percent of ",
        " in % of ", " as a share of ", " as share of ", " as a proportion of ", " as proportion of ", " percent of ", " % of ", " relative to ", " / gdp", "/gdp",
        " en % du ", " en % de la ", " en % des ", " en pourcentage du ", " en % del ", " en % de ", " en porcentaje del ", " como porcentaje del ",
        " em % do ", " em percentagem do ", " in % des ", " in prozent des ", " in % der ", " in % del ", " in percentuale del ", " in rapporto al ",
    ];

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;:|-–—");

    private static readonly string[] Prepositions = [" in ", " en ", " em "];

    /// <summary>Cuts <paramref name="name"/>; only its first 1,000 characters count.</summary>
    public static NameParts Of(string? name)
    {
        var text = (name ?? "").AsSpan().Trim(" =\t");
        if (text.Length > MaxLength)
        {
            text = text[..MaxLength];
        }

        return InBrackets(text) ?? AfterMark(text) ?? AfterSeparator(text) ?? AfterPreposition(text) ?? new NameParts(text.ToString(), UnitReading.Nothing);
    }

    // The last bracket that is a unit: "Poverty gap at $1.90 a day (2011 PPP) (%)".
    private static NameParts? InBrackets(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        for (var tried = 0; tried < MaxBrackets; tried++)
        {
            var open = text[..end].LastIndexOfAny('(', '[');
            if (open < 0)
            {
                return null;
            }

            var close = text[open..].IndexOf(text[open] == '(' ? ')' : ']');
            var content = close < 0 ? text[(open + 1)..] : text.Slice(open + 1, close - 1);
            var reading = UnitParser.Parse(content);
            if ((reading.IsDecisive || reading.IsBareScale) && !IsHorizon(reading) && (reading.IsFullyKnown || IsSureOfAPart(reading, content)))
            {
                var after = close < 0 ? default : text[(open + close + 1)..];
                return new NameParts(string.Concat(text[..open].TrimEnd(), after), reading with { IsFromName = true });
            }

            end = open;
        }

        return null;
    }

    // "(includes gold, current US$)" is money for all its other words; "(years of civil war)" need not be a length of time.
    private static bool IsSureOfAPart(UnitReading reading, ReadOnlySpan<char> content) =>
        reading.Kind is not (UnitKind.Count or UnitKind.Duration or UnitKind.Ratio) || HasPer(content);

    // "(12-month)" says how far ahead, not what is measured.
    private static bool IsHorizon(UnitReading reading) =>
        reading.Kind == UnitKind.Duration && reading.Text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool HasPer(ReadOnlySpan<char> content) =>
        content.Contains("per ", StringComparison.OrdinalIgnoreCase) || content.Contains('/');

    private static NameParts? AfterMark(ReadOnlySpan<char> text)
    {
        foreach (var mark in DivisionMarks)
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                var divisor = mark.EndsWith("gdp", StringComparison.Ordinal) ? "gdp" : text[(at + mark.Length)..];
                var reading = UnitParser.Parse(string.Concat("% of ", divisor));

                // "Percent of people in poverty" says what is measured after the mark, not before it.
                var subject = mark[1] is 'p' or '%' or 'r' || mark.Contains("share", StringComparison.Ordinal) ? text : text[..at];
                return new NameParts(subject.ToString(), reading with { IsFromName = true });
            }
        }

        return null;
    }

    // "Employment, women" and "Education, years" name what is measured; "Claims, number" and "Starts, thousands of units" its unit.
    private static bool IsPartOfSubject(UnitReading reading) =>
        reading.Kind is UnitKind.Count or UnitKind.Duration && reading.Scale is null &&
        !(reading.Text is "number" or "Number" or "persons" or "Persons" or "units" or "Units");

    // "Value of Exports, FOB, US Dollars": the last part, when every word of it is a word of units; or the one before it, when
    // that is money or has a scale: "Money stock, billions of dollars, end of quarter".
    private static NameParts? AfterSeparator(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOfAny(Separators);
        if (at < 0 || (text[at] == '-' && !(at > 0 && text[at - 1] == ' ')))
        {
            at = text.LastIndexOfAny(',', ';');
        }

        var end = text.Length;
        for (var part = 0; part < 2 && at > 0; part++)
        {
            var written = text[(at + 1)..end].Trim();
            var reading = UnitParser.Parse(written);
            var isUnit = reading.IsFullyKnown && !IsState(written) &&
                         ((reading.IsBareScale && reading.Scale is not null) || (reading.IsDecisive && !IsPartOfSubject(reading)));
            if (isUnit && (part == 0 || reading.IsMoney || (reading.Scale is not null && reading.Kind == UnitKind.Count)))
            {
                return new NameParts(string.Concat(text[..at].TrimEnd(), text[end..]), reading with { IsFromName = true });
            }

            end = at;
            at = text[..end].LastIndexOfAny(',', ';');
        }

        return null;
    }

    // "Davidson County, TN" and "Hennepin County, MN" name a state.
    private static bool IsState(ReadOnlySpan<char> text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    // "Umsatz in Mio. EUR", "Población en miles": what follows the last preposition, when it is a unit and nothing else.
    private static NameParts? AfterPreposition(ReadOnlySpan<char> text)
    {
        var at = -1;
        foreach (var preposition in Prepositions)
        {
            at = Math.Max(at, text.LastIndexOf(preposition, StringComparison.OrdinalIgnoreCase));
        }

        if (at <= 0)
        {
            return null;
        }

        var reading = UnitParser.Parse(text[at..]);
        return reading.IsFullyKnown && IsSurelyUnit(reading)
            ? new NameParts(text[..at].ToString(), reading with { IsFromName = true })
            : null;
    }

    // "Employment in persons" may speak of anything; money, percent and a power of ten do not.
    private static bool IsSurelyUnit(UnitReading reading) =>
        reading.IsMoney || reading.Kind is UnitKind.Percent or UnitKind.PercentOf or UnitKind.Physical or UnitKind.PhysicalRate ||
        (reading.Scale is not null && reading.Kind is UnitKind.Count or UnitKind.Duration);
}
