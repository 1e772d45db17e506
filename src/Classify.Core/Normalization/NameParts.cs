
namespace Classify.Core.Normalization;

/// <summary>A name cut into what is measured and the unit that many publishers write into it.</summary>
/// <param name="Subject">The name without its unit, for example <c>Forest area</c>.</param>
/// <param name="Unit">The unit read from the name; <see cref="UnitReading.Nothing"/> when it holds none.</param>
internal readonly record struct NameParts(string Subject, UnitReading Unit)
{
    private const int MaxLength = 1000;

    private static readonly string[] DivisionMarks =
    [
        " as percentage of ", " as a percentage of ", " as percent of ", " as a percent of ", " as % of ", " as a % of ", " in percent of ",
        " in % of ", " as a share of ", " as share of ", " as a proportion of ", " as proportion of ", " percent of ", " % of ", " relative to ", " / gdp", "/gdp",
    ];

    /// <summary>Cuts <paramref name="name"/>; only its first 1,000 characters count.</summary>
    public static NameParts Of(string? name)
    {
        var text = (name ?? "").AsSpan().Trim(" =\t");
        if (text.Length > MaxLength)
        {
            text = text[..MaxLength];
        }

        return InBrackets(text) ?? AfterMark(text) ?? AfterComma(text) ?? new NameParts(text.ToString(), UnitReading.Nothing);
    }

    // The last bracket that is a unit: "Poverty gap at $1.90 a day (2011 PPP) (%)".
    private static NameParts? InBrackets(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0)
        {
            var open = text[..end].LastIndexOf('(');
            if (open < 0)
            {
                return null;
            }

            var close = text[open..].IndexOf(')');
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

    // "Value of Exports, FOB, US Dollars": the last part, when every word of it is a word of units.
    private static NameParts? AfterComma(ReadOnlySpan<char> text)
    {
        var comma = text.LastIndexOf(',');
        if (comma <= 0)
        {
            return null;
        }

        var reading = UnitParser.Parse(text[(comma + 1)..]);
        return reading.IsFullyKnown && (reading.IsBareScale || (reading.IsDecisive && !IsPartOfSubject(reading)))
            ? new NameParts(text[..comma].ToString(), reading with { IsFromName = true })
            : null;
    }
}
