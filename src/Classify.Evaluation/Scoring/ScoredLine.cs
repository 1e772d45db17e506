using Classify.Evaluation.Labelled;

namespace Classify.Evaluation.Scoring;

/// <summary>What the built-in classifier answers to one labelled indicator, beside what is right.</summary>
/// <param name="Answers">One for each of <see cref="ScoredFields.All"/>, in that order.</param>
/// <param name="Confidence">The confidence that the line is jointly right, 0 to 1.</param>
/// <param name="Reasoning">Why the classifier chose the type.</param>
public sealed record ScoredLine(LabelledIndicator Labelled, IReadOnlyList<FieldAnswer> Answers, double Confidence, string Reasoning)
{
    /// <summary>The fields answered wrong.</summary>
    public IEnumerable<FieldAnswer> Wrong => Answers.Where(answer => !answer.IsRight);

    /// <summary>Whether every field is right.</summary>
    public bool IsRight => Answers.All(answer => answer.IsRight);

    /// <summary>Whether all of <see cref="ScoredFields.Joint"/> are right.</summary>
    public bool IsJointlyRight => !Wrong.Any(answer => ScoredFields.Joint.Contains(answer.Field));

    /// <summary>The answer to <paramref name="field"/>, one of <see cref="ScoredFields.All"/>.</summary>
    public FieldAnswer this[string field] => Answers.First(answer => answer.Field == field);
}

/// <summary>The answer to one field, as wire names.</summary>
/// <param name="Confidence">The confidence in the answer, 0 to 1; null for a field that follows from others and has none.</param>
public sealed record FieldAnswer(string Field, string? Expected, string? Answered, double? Confidence)
{
    public bool IsRight => Expected == Answered;

    /// <summary>What is wrong, as <c>field: answered, not expected</c>.</summary>
    public string Difference => $"{Field}: {Answered ?? "none"}, not {Expected ?? "none"}";
}
