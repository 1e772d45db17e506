using System.Globalization;

namespace Classify.Core.TimeSeries;

/// <summary>
/// Reads the many shapes in which publishers write the date of an observation: <c>2024-03-31</c>, <c>2024-03</c>,
/// <c>2024M03</c>, <c>2024-Q1</c>, <c>2024-H1</c>, <c>2024-W05</c>, <c>2024</c>, <c>31/03/2024</c>, <c>Mar 2024</c> and the like.
/// </summary>
public static class DateParser
{
    private const int MaxLength = 40;
    private const int MaxParts = 4;

    /// <summary>
    /// Reads <paramref name="text"/>; a period is read as its first day. False for a text that is no date, such as
    /// <c>last10YearsAvg</c>. Of <c>05/06/2024</c> the day is taken to come first.
    /// </summary>
    public static bool TryParse(string? text, out DateOnly date) => TryParse(text, out date, out _);

    /// <summary>As the other overload, with the length of the period that <paramref name="text"/> names.</summary>
    public static bool TryParse(string? text, out DateOnly date, out DateLength length)
    {
        date = default;
        length = default;
        var rest = WithoutTime((text ?? "").AsSpan().Trim());
        if (rest.IsEmpty || rest.Length > MaxLength)
        {
            return false;
        }

        Span<DatePart> parts = stackalloc DatePart[MaxParts];
        if (!TrySplit(rest, parts, out var count) || !TryCombine(parts[..count], out date))
        {
            return false;
        }

        length = LengthOf(parts[..count]);
        return true;
    }

    private static DateLength LengthOf(ReadOnlySpan<DatePart> parts) => parts switch
    {
        [{ Sign: 'Q' }, ..] or [_, { Sign: 'Q' }, ..] => DateLength.Quarter,
        [{ Sign: 'H' }, ..] or [_, { Sign: 'H' }, ..] => DateLength.HalfYear,
        [{ Sign: 'W' }, ..] or [_, { Sign: 'W' }, ..] => DateLength.Week,
        [{ Sign: 'M' }, ..] => DateLength.Month,
        [{ Digits: 8 }] or [_, { Sign: '\0' }, _] => DateLength.Day,
        [{ Digits: 4 }] or [{ Sign: 'F' }, _] or [{ IsYear: true }, { Value: > 12 }] => DateLength.Year,
        _ => DateLength.Month,
    };

    // "2024-03-31T00:00:00Z", "2024-03-31 00:00".
    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 2 || !char.IsAsciiDigit(text[colon - 1]))
        {
            return text;
        }

        var cut = text[..colon].LastIndexOfAny('T', ' ', 't');
        return cut >= 8 ? text[..cut] : text;
    }

    private static bool TrySplit(ReadOnlySpan<char> text, Span<DatePart> parts, out int count)
    {
        count = 0;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is '-' or '/' or '.' or ' ' or ',' or ':')
            {
                i++;
                continue;
            }

            if (count == parts.Length)
            {
                return false;
            }

            var start = i;
            if (char.IsAsciiDigit(c))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                if (i - start > 8)
                {
                    return false;
                }

                parts[count++] = DatePart.Number(int.Parse(text[start..i], NumberStyles.None, CultureInfo.InvariantCulture), i - start);
            }
            else if (char.IsAsciiLetter(c))
            {
                while (i < text.Length && char.IsAsciiLetter(text[i]))
                {
                    i++;
                }

                if (DatePart.Word(text[start..i]) is not { } word)
                {
                    return false;
                }

                parts[count++] = word;
            }
            else
            {
                return false;
            }
        }

        return count > 0;
    }

    private static bool TryCombine(ReadOnlySpan<DatePart> parts, out DateOnly date)
    {
        date = default;
        return parts switch
        {
            [{ IsNumber: true } only] => TryWhole(only, out date),
            [{ Sign: 'F' }, { IsYear: true } year] => TryDay(year.Value, 1, 1, out date),
            [{ IsYear: true } year, { Sign: 'Q' or 'H' or 'M' or 'W' } sign, { IsNumber: true } number] => TryPeriod(year.Value, sign.Sign, number.Value, out date),
            [{ Sign: 'Q' or 'H' or 'M' or 'W' } sign, { IsNumber: true } number, { IsYear: true } year] => TryPeriod(year.Value, sign.Sign, number.Value, out date),
            [{ IsYear: true } year, { Month: > 0 } month] => TryDay(year.Value, month.Month, 1, out date),
            [{ Month: > 0 } month, { IsYear: true } year] => TryDay(year.Value, month.Month, 1, out date),
            [{ Month: > 0 } month, { IsNumber: true, Digits: 2 } year] => TryDay(Century(year.Value), month.Month, 1, out date),
            [{ Month: > 0 } month, { IsNumber: true } day, { IsYear: true } year] => TryDay(year.Value, month.Month, day.Value, out date),
            [{ IsNumber: true } day, { Month: > 0 } month, { IsYear: true } year] => TryDay(year.Value, month.Month, day.Value, out date),
            [{ IsNumber: true } day, { Month: > 0 } month, { IsNumber: true, Digits: 2 } year] => TryDay(Century(year.Value), month.Month, day.Value, out date),
            [{ IsYear: true } year, { Month: > 0 } month, { IsNumber: true } day] => TryDay(year.Value, month.Month, day.Value, out date),
            [{ IsYear: true } year, { IsNumber: true, Digits: <= 2 } month] => TryMonthOrFiscalYear(year.Value, month.Value, out date),
            [{ IsNumber: true, Digits: <= 2 } month, { IsYear: true } year] => TryDay(year.Value, month.Value, 1, out date),
            [{ IsYear: true } year, { IsNumber: true } month, { IsNumber: true } day] => TryDay(year.Value, month.Value, day.Value, out date),
            [{ IsNumber: true } first, { IsNumber: true } second, { IsYear: true } year] => TryDay(year.Value, second.Value, first.Value, out date) || TryDay(year.Value, first.Value, second.Value, out date),
            _ => false,
        };
    }

    // 2024, 202403, 20240331.
    private static bool TryWhole(DatePart part, out DateOnly date)
    {
        date = default;
        return part.Digits switch
        {
            4 => TryDay(part.Value, 1, 1, out date),
            6 => TryDay(part.Value / 100, part.Value % 100, 1, out date),
            8 => TryDay(part.Value / 10_000, part.Value / 100 % 100, part.Value % 100, out date),
            _ => false,
        };
    }

    // "2023/24" is a year that begins in 2023; "2023-12" is a month.
    private static bool TryMonthOrFiscalYear(int year, int number, out DateOnly date) =>
        number > 12 && number == (year + 1) % 100 ? TryDay(year, 1, 1, out date) : TryDay(year, number, 1, out date);

    private static bool TryPeriod(int year, char sign, int number, out DateOnly date)
    {
        date = default;
        switch (sign)
        {
            case 'Q' when number is >= 1 and <= 4:
                return TryDay(year, (3 * number) - 2, 1, out date);
            case 'H' when number is 1 or 2:
                return TryDay(year, (6 * number) - 5, 1, out date);
            case 'M':
                return TryDay(year, number, 1, out date);
            case 'W' when number >= 1 && number <= ISOWeek.GetWeeksInYear(year):
                date = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday));
                return true;
            default:
                return false;
        }
    }

    private static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < DatePart.MinYear or > DatePart.MaxYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Century(int year) => year < 50 ? 2000 + year : 1900 + year;
}
