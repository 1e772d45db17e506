using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>What became of corrections.</summary>
/// <param name="Labels">The labels after them: always legal, always the output of <see cref="Derive"/>.</param>
/// <param name="Changed">Column name to wire name of every label that changed, dependent ones included.</param>
/// <param name="Overruled">Corrected columns whose value the evidence did not allow to stand.</param>
public sealed record CorrectionOutcome(
    ClassificationLabels Labels,
    IReadOnlyDictionary<string, string?> Changed,
    IReadOnlyList<string> Overruled);

/// <summary>Applies corrections, of a review or a human, to labels.</summary>
public static class Corrections
{
    /// <summary>What is wrong with the corrections as such, as a readable sentence; null when they can be applied.</summary>
    public static string? Complaint(ClassificationLabels labels, IReadOnlyDictionary<string, string?> corrections)
    {
        var corrected = labels;
        foreach (var (column, text) in corrections)
        {
            if (LabelText.Allowed(column) is not { } allowed)
            {
                return "corrections must be named by these columns only: " + string.Join(", ", LabelColumns.All) + ".";
            }

            if (LabelText.With(corrected, column, text) is not { } next)
            {
                return $"{column} must be {allowed}.";
            }

            corrected = next;
        }

        return FamilyTypes.AreLegal(corrected.Family, corrected.IndicatorType)
            ? null
            : LegalPairs.Complaint(corrected.Family);
    }

    /// <summary>Applies corrections that have no <see cref="Complaint"/>, then lets <see cref="Derive"/> have the last word.</summary>
    public static CorrectionOutcome Apply(
        ClassificationLabels labels,
        IReadOnlyDictionary<string, string?> corrections,
        NormalizationResult normalization,
        TimeResult time)
    {
        var proposed = corrections.Aggregate(
            labels,
            (current, correction) => LabelText.With(current, correction.Key, correction.Value)
                ?? throw new ArgumentException($"'{correction.Key}' cannot be corrected so.", nameof(corrections)));
        var derived = Derive.Labels(proposed, normalization, time);
        return new(
            derived,
            Differences(labels, derived),
            [.. corrections.Keys.Where(column => LabelText.Of(derived, column) != corrections[column])]);
    }

    /// <summary>Column name to new wire name of every label in which the two differ.</summary>
    public static IReadOnlyDictionary<string, string?> Differences(ClassificationLabels before, ClassificationLabels after) =>
        LabelColumns.All
            .Where(column => LabelText.Of(before, column) != LabelText.Of(after, column))
            .ToDictionary(column => column, column => LabelText.Of(after, column));
}
