using System.Text.RegularExpressions;
using Classify.Client.Api;
using Classify.Client.Display;

namespace Classify.Client.Groups;

/// <summary>A refused submission field by field, with the indicator each field belongs to.</summary>
internal static partial class RefusalText
{
    private const int MostFields = 20;

    /// <summary>The refusals of a group; what holds for every batch alike is said once.</summary>
    public static IEnumerable<string> Lines(IEnumerable<BatchRun> group)
    {
        string? general = null;
        foreach (var batch in group.Where(batch => batch.Refusal is not null))
        {
            if (!batch.Refusal!.IsAboutIndicators && Reason(batch.Refusal) == general)
            {
                yield return $"   Batch {batch.Number} refused for the same reason";
                continue;
            }

            general = batch.Refusal.IsAboutIndicators ? general : Reason(batch.Refusal);
            foreach (var line in Lines(batch))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(BatchRun batch)
    {
        var error = batch.Refusal!;
        yield return $"   Batch {batch.Number} refused: {error.Summary}";
        foreach (var (field, messages) in error.Errors.Take(MostFields))
        {
            var owner = Owner(batch, field) is { } id ? $" ({Words.Shorten(id, 40)})" : "";
            yield return $"      {Words.Shorten(field, 60)}{owner}: {Words.Shorten(string.Join(" ", messages), 200)}";
        }

        if (error.Errors.Count > MostFields)
        {
            yield return $"      ... and {error.Errors.Count - MostFields} more";
        }
    }

    /// <summary>What a refusal says about one indicator of the batch.</summary>
    public static string About(BatchRun batch, int index)
    {
        var own = batch.Refusal!.Errors
            .Where(field => IndexOf(field.Key) == index)
            .Select(field => $"{field.Key[(field.Key.IndexOf(']') + 1)..].TrimStart('.')}: {string.Join(" ", field.Value)}")
            .ToList();
        return own.Count > 0 ? string.Join("; ", own)
            : batch.Refusal.IsAboutIndicators ? "another indicator of its batch was refused"
            : Reason(batch.Refusal);
    }

    private static string Reason(ApiError error) => error.Errors.Count == 0
        ? error.Summary
        : string.Join("; ", error.Errors.Select(field => $"{field.Key}: {string.Join(" ", field.Value)}"));

    private static string? Owner(BatchRun batch, string field) =>
        IndexOf(field) is { } index && index < batch.Indicators.Count ? batch.Indicators[index].Id : null;

    private static int? IndexOf(string field) =>
        IndicatorField().Match(field) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, out var index) ? index : null;

    [GeneratedRegex(@"^indicators\[([0-9]{1,9})\]", RegexOptions.CultureInvariant)]
    private static partial Regex IndicatorField();
}
