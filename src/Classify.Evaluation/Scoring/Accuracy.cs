namespace Classify.Evaluation.Scoring;

/// <summary>Shares of lines answered right.</summary>
/// <param name="Scored">Number of lines.</param>
/// <param name="Joint">Share of lines with all of <see cref="ScoredFields.Joint"/> right, 0 to 1.</param>
/// <param name="Fields">Share of lines right by field, 0 to 1, in the order of the guide.</param>
public sealed record Accuracy(int Scored, double Joint, IReadOnlyDictionary<string, double> Fields)
{
    /// <summary>The accuracy over <paramref name="lines"/>; all zero when there are none.</summary>
    public static Accuracy Of(IReadOnlyCollection<ScoredLine> lines) => new(
        lines.Count,
        Share(lines, line => line.IsJointlyRight),
        new OrderedDictionary<string, double>(
            ScoredFields.All.Select(field => KeyValuePair.Create(field, Share(lines, line => line[field].IsRight)))));

    private static double Share(IReadOnlyCollection<ScoredLine> lines, Func<ScoredLine, bool> isRight) =>
        lines.Count == 0 ? 0 : (double)lines.Count(isRight) / lines.Count;
}
