using Classify.Core.Stages;

namespace Classify.Core.Confidence;

/// <summary>Keeps what rules and model each thought possible in one list.</summary>
public static class CandidateList
{
    /// <summary>
    /// The chosen label with its combined confidence; the rules' other candidates share what is left in the proportions the
    /// rules gave them. Most probable first.
    /// </summary>
    /// <param name="ruleCandidates">The rules' own list; may be empty.</param>
    /// <param name="ruleLabel">The label the rules chose.</param>
    /// <param name="ruleConfidence">The rules' confidence in it, 0 to 1.</param>
    /// <param name="chosen">The label of the model.</param>
    /// <param name="confidence">The combined confidence in it, 0 to 1.</param>
    public static IReadOnlyList<Candidate> Merge(
        IReadOnlyList<Candidate> ruleCandidates,
        string ruleLabel,
        double ruleConfidence,
        string chosen,
        double confidence)
    {
        var others = ruleCandidates
            .Where(candidate => candidate.Label != ruleLabel)
            .Prepend(new Candidate(ruleLabel, ruleConfidence))
            .Where(candidate => candidate.Label != chosen)
            .DistinctBy(candidate => candidate.Label)
            .ToList();
        var total = others.Sum(candidate => candidate.Probability);
        var left = 1 - confidence;
        return
        [
            .. others
                .Select(candidate => candidate with { Probability = total > 1e-9 ? Math.Clamp(left * candidate.Probability / total, 0, 1) : 0 })
                .Prepend(new Candidate(chosen, confidence))
                .OrderByDescending(candidate => candidate.Probability),
        ];
    }
}
