using System.Globalization;
using Classify.Client.Api;
using Classify.Client.Display;

namespace Classify.Client.History;

/// <summary>What needs a human, in lines. They are to be cleaned before they are shown.</summary>
internal static class ReviewText
{
    /// <summary>Those of the results that need a human; of equal confidence by id.</summary>
    public static IReadOnlyList<ClassificationResult> LowestFirst(IEnumerable<ClassificationResult> results) =>
    [
        .. results.Where(result => result.Labels.ReviewStatus == "needs-review")
            .OrderBy(result => result.Labels.OverallConfidence ?? 0)
            .ThenBy(result => result.Labels.IndicatorId, StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Lines(IReadOnlyList<ClassificationResult> results, int most)
    {
        if (results.Count == 0)
        {
            yield return "Nothing needs a human.";
        }

        foreach (var row in results.Take(most).Select(result => result.Labels))
        {
            var confidence = row.OverallConfidence?.ToString("0.00", CultureInfo.InvariantCulture) ?? "   -";
            yield return $"{confidence}  {Words.Shorten(row.IndicatorId, 60)} \"{Words.Shorten(row.Name, 80)}\"";
            yield return $"      {row.Family}, {row.IndicatorType}, {row.TemporalAggregation}, {row.HeatMapOrientation}";
            if (!string.IsNullOrWhiteSpace(row.ReviewReason))
            {
                yield return $"      {Words.Shorten(row.ReviewReason, 300)}";
            }
        }

        if (results.Count > most)
        {
            yield return $"... and {results.Count - most} more (--limit)";
        }
    }
}
