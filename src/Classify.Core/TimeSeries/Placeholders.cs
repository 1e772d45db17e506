namespace Classify.Core.TimeSeries;

/// <summary>Values that stand for a missing one: -9999, 9999999, 1e30, or a lone zero between large values.</summary>
internal static class Placeholders
{
    private const double LargestReal = 1e20;
    private const double LargestNines = 1e13;
    private const double BeyondOthers = 3;
    private const double LargeValue = 100;
    private const int ValuesPerZero = 20;

    /// <summary>
    /// Takes such values off <paramref name="entries"/>, sorted by date, and says how many they were. A value of that form
    /// stays where the others make it plausible.
    /// </summary>
    public static int Remove(List<DatedValue> entries)
    {
        var (largest, isNegative) = Others(entries);
        var count = 0;
        for (var i = 0; i < entries.Count && largest > 0; i++)
        {
            if (entries[i].Value is { } value && HasForm(value) && (Math.Abs(value) > BeyondOthers * largest || (value < 0 && !isNegative)))
            {
                entries[i] = entries[i] with { Value = null };
                count++;
            }
        }

        return count + (isNegative ? 0 : RemoveZeros(entries));
    }

    private static (double Largest, bool IsNegative) Others(List<DatedValue> entries)
    {
        var (largest, isNegative) = (0.0, false);
        foreach (var entry in entries)
        {
            if (entry.Value is { } value && !HasForm(value))
            {
                largest = Math.Max(largest, Math.Abs(value));
                isNegative |= value < 0;
            }
        }

        return (largest, isNegative);
    }

    // Nines only, as in 999 or 9999.99, or beyond anything measured.
    private static bool HasForm(double value)
    {
        var size = Math.Abs(value);
        if (size is < 999 or >= LargestReal)
        {
            return size >= LargestReal;
        }

        for (var power = 1e3; power <= LargestNines && power <= size + 1; power *= 10)
        {
            if (size == power - 1 || size == power - 0.1 || size == power - 0.01)
            {
                return true;
            }
        }

        return size is int.MaxValue or 2147483648.0 or 9223372036854775807.0;
    }

    private static int RemoveZeros(List<DatedValue> entries)
    {
        var (zeros, values) = (0, 0);
        foreach (var entry in entries)
        {
            zeros += entry.Value == 0 ? 1 : 0;
            values += entry.Value is null ? 0 : 1;
        }

        if (zeros == 0 || zeros > Math.Max(1, values / ValuesPerZero))
        {
            return 0;
        }

        // The first value stays: a total may start from nothing.
        var (count, before) = (0, (double?)null);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Value is not { } value)
            {
                continue;
            }

            if (value == 0 && IsNeverNearZero(before) && (After(entries, i) is not { } after || IsNeverNearZero(after)))
            {
                entries[i] = entries[i] with { Value = null };
                count++;
                continue;
            }

            before = value;
        }

        return count;
    }

    private static double? After(List<DatedValue> entries, int at)
    {
        for (var i = at + 1; i < entries.Count; i++)
        {
            if (entries[i].Value is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsNeverNearZero(double? value) => value >= LargeValue;
}
