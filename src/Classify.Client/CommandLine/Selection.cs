using System.Globalization;

namespace Classify.Client.CommandLine;

/// <summary>The words of a command line: how many (<c>-20</c>, <c>20</c> or <c>all</c>) and a provider, in any order.</summary>
/// <param name="Count">Null where none was given; <see cref="All"/> for all.</param>
public sealed record Selection(int? Count, string? Provider)
{
    /// <summary>The count that stands for <c>all</c>.</summary>
    public const int All = int.MaxValue;

    /// <summary>The providers of the service.</summary>
    public static readonly IReadOnlyList<string> Providers = ["builtin", "local", "openai", "anthropic"];

    /// <summary>Reads the words; the problem is null where they are fine.</summary>
    public static (Selection Selection, string? Problem) Parse(IEnumerable<string> words)
    {
        var selection = new Selection(null, null);
        foreach (var word in words)
        {
            var lower = word.ToLowerInvariant();
            if (IsCount(lower, out var count))
            {
                if (count < 1)
                {
                    return (selection, $"'{word}' is no number of indicators: give -N, N (1 or more) or all.");
                }

                if (selection.Count is not null)
                {
                    return (selection, $"the number of indicators is given twice, the second time as '{word}'.");
                }

                selection = selection with { Count = count };
            }
            else if (Providers.Contains(lower))
            {
                if (selection.Provider is not null)
                {
                    return (selection, $"a provider is given twice: '{selection.Provider}' and '{word}'.");
                }

                selection = selection with { Provider = lower };
            }
            else
            {
                return (selection, word.StartsWith('-')
                    ? $"unknown option '{word}'."
                    : $"'{word}' is neither a number of indicators (-N, N or all) nor a provider ({string.Join(", ", Providers)}).");
            }
        }

        return (selection, null);
    }

    private static bool IsCount(string word, out int count)
    {
        if (word == "all")
        {
            count = All;
            return true;
        }

        // -20 and 20 mean the same; a number beyond the range of int is still a number, and more than any catalogue holds.
        var digits = word.StartsWith('-') ? word[1..] : word;
        var isNumber = digits.Length > 0 && digits.All(char.IsAsciiDigit);
        count = !isNumber ? 0 : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, All - 1) : All - 1;
        return isNumber;
    }
}
