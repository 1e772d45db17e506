namespace Classify.Evaluation.Scoring;

/// <summary>How often one label was taken for another.</summary>
public sealed record Confusion(string Expected, string Answered, int Count)
{
    /// <summary>Number of lines by expected and answered label of a field, the pairs that occur only: by label, most first.</summary>
    /// <param name="field">A field that is never empty.</param>
    public static IReadOnlyList<Confusion> Of(IEnumerable<ScoredLine> lines, string field) =>
    [
        .. lines
            .Select(line => line[field])
            .CountBy(answer => (Expected: answer.Expected!, Answered: answer.Answered!))
            .Select(pair => new Confusion(pair.Key.Expected, pair.Key.Answered, pair.Value))
            .OrderBy(pair => pair.Expected, StringComparer.Ordinal)
            .ThenByDescending(pair => pair.Count)
            .ThenBy(pair => pair.Answered, StringComparer.Ordinal),
    ];
}
