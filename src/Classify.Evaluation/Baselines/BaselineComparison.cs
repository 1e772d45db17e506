using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Baselines;

/// <summary>An accuracy then and now.</summary>
/// <param name="Then">0 to 1; null where the baseline does not know the field.</param>
/// <param name="Now">0 to 1.</param>
public sealed record AccuracyChange(double? Then, double Now)
{
    // Rounded, so that 95 % to 94 % is a drop of one point and not a bit more.
    private const int Digits = 9;

    /// <summary>The difference in percentage points, positive where it rose.</summary>
    public double? Points => Then is { } then ? Math.Round((Now - then) * 100, Digits) : null;
}

/// <summary>What changed since an earlier evaluation.</summary>
/// <param name="Joint">The joint accuracy.</param>
/// <param name="Fields">The accuracy by field, in the order of the guide.</param>
/// <param name="Lines">What changed line by line; null where the baseline has figures only.</param>
public sealed record BaselineComparison(AccuracyChange Joint, IReadOnlyDictionary<string, AccuracyChange> Fields, LineChanges? Lines)
{
    /// <summary>Compares an evaluation with an earlier one.</summary>
    public static BaselineComparison Of(Baseline baseline, Scores scores) => new(
        new AccuracyChange(baseline.Joint, scores.Accuracy.Joint),
        new OrderedDictionary<string, AccuracyChange>(scores.Accuracy.Fields.Select(field => KeyValuePair.Create(
            field.Key,
            new AccuracyChange(baseline.Accuracy.TryGetValue(field.Key, out var then) ? then : null, field.Value)))),
        baseline.Lines is { } lines ? LineChanges.Of(lines, scores.Lines) : null);

    /// <summary>Whether joint accuracy fell by more than <paramref name="points"/> percentage points.</summary>
    public bool FellByMoreThan(double points) => -Joint.Points > points;
}
