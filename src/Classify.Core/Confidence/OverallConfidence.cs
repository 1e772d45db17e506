namespace Classify.Core.Confidence;

/// <summary>
/// The probability that family, type, temporal aggregation, currency flag and orientation are all right.
/// </summary>
public static class OverallConfidence
{
    /// <summary>Under this overall confidence a human should look even when the reviews pass: more likely wrong than right.</summary>
    public const double NeedsReviewUnder = 0.5;

    /// <summary>
    /// <para>
    /// The weakest field, times <c>(1 + p) / 2</c> for each of the others. The five are decided from the same words of the same
    /// texts, so given that the weakest is right each of the others is wrong only half as often as by itself.
    /// </para>
    /// <para>
    /// Family and type enter as one field, the weaker of the two: a right type nearly always means a right family, so
    /// multiplying them would count the same error twice.
    /// </para>
    /// <para>Monotone in every input; from 0 to the weakest of them. Every input is a probability, 0 to 1.</para>
    /// </summary>
    public static double Of(double family, double type, double temporal, double currency, double orientation)
    {
        double[] fields = [Math.Min(family, type), temporal, currency, orientation];
        Array.Sort(fields);
        return fields.Skip(1).Aggregate(Math.Clamp(fields[0], 0, 1), (all, field) => all * (1 + Math.Clamp(field, 0, 1)) / 2);
    }
}
