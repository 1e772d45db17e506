using System.Globalization;
using Classify.Core.Stages;

namespace Classify.Core.Prompts;

/// <summary>Words labels and candidates for the user part. They are all from closed lists, so none needs an escape.</summary>
internal static class LabelLine
{
    private const int Most = 3;
    private const double Least = 0.05;

    /// <summary>The labels as <c>Labels: family=price-value, ...</c>.</summary>
    public static string Of(ClassificationLabels labels, IReadOnlyList<string> columns) =>
        "Labels: " + string.Join(", ", columns.Select(column => $"{column}={LabelText.Of(labels, column) ?? "null"}"));

    /// <summary>The likeliest candidates as <c>Rules: price-value 0.62, temporal 0.2; price 0.6</c>; null where there are none.</summary>
    public static string? Candidates(params IEnumerable<IReadOnlyList<Candidate>> levels)
    {
        var known = levels.Where(candidates => candidates.Count > 0).Select(Likeliest).ToList();
        return known.Count == 0 ? null : "Rules: " + string.Join("; ", known);
    }

    private static string Likeliest(IReadOnlyList<Candidate> candidates) => string.Join(", ", candidates
        .Where((candidate, rank) => rank == 0 || candidate.Probability >= Least)
        .Take(Most)
        .Select(candidate => string.Create(CultureInfo.InvariantCulture, $"{candidate.Label} {candidate.Probability:0.##}")));
}
