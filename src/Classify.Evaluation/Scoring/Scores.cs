namespace Classify.Evaluation.Scoring;

/// <summary>How often the built-in classifier is right.</summary>
/// <param name="Lines">The lines scored, in the order they were read.</param>
/// <param name="Contested">Lines left out because they are contested.</param>
public sealed record Scores(IReadOnlyList<ScoredLine> Lines, int Contested)
{
    /// <summary>Accuracy over all lines.</summary>
    public Accuracy Accuracy { get; } = Accuracy.Of(Lines);

    /// <summary>The lines with any field wrong, surest first.</summary>
    public IReadOnlyList<ScoredLine> Mistakes { get; } = [.. Lines.Where(line => !line.IsRight).OrderByDescending(line => line.Confidence)];
}
