namespace Classify.Core.Stages;

/// <summary>The labels that were thought possible, for review pages and for the question to a model.</summary>
internal static class RankedCandidates
{
    private const int Most = 4;
    private const double Least = 0.005;

    /// <summary>
    /// The chosen label with its confidence, then the others: what the confidence leaves is shared in the proportions of their
    /// scores. At most four in all, none that is next to impossible.
    /// </summary>
    /// <param name="others">Labels with their scores; the chosen one among them does not count, and of equal labels only the first.</param>
    public static IReadOnlyList<Candidate> Of(string chosen, double confidence, IEnumerable<(string Label, double Score)> others)
    {
        var rest = others.Where(other => other.Label != chosen).DistinctBy(other => other.Label).OrderByDescending(other => other.Score).ToList();
        var total = rest.Sum(other => other.Score);
        return
        [
            new Candidate(chosen, confidence),
            .. rest
                .Select(other => new Candidate(other.Label, total > 0 ? Math.Round((1 - confidence) * other.Score / total, 4) : 0))
                .Where(candidate => candidate.Probability >= Least)
                .Take(Most - 1),
        ];
    }
}
