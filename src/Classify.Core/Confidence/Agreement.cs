namespace Classify.Core.Confidence;

/// <summary>
/// How sure a label is when rules and a model both spoke. Both read the same texts and stumble over the same indicators, so
/// their errors are taken as half dependent: each formula is the mean of "the second voice says nothing new" and "the second
/// voice is independent". All inputs and results are probabilities, 0 to 1; both are monotone, and for the same inputs
/// disagreement never gives more than agreement.
/// </summary>
public static class Agreement
{
    /// <summary>Both say the same: <c>max + (1 - max) * min / 2</c>, never under either.</summary>
    public static double Agreeing(double one, double other)
    {
        var (high, low) = one >= other ? (one, other) : (other, one);
        return Math.Clamp(high + ((1 - high) * low / 2), 0, 1);
    }

    /// <summary>They differ: <c>chosen * (1 - other / 2)</c>, never over the confidence of the chosen one.</summary>
    public static double Disagreeing(double chosen, double other) => Math.Clamp(chosen * (1 - (other / 2)), 0, 1);

    /// <summary>The confidence of the chosen label, given the other voice.</summary>
    public static double Combine(double chosen, double other, bool same) =>
        same ? Agreeing(chosen, other) : Disagreeing(chosen, other);
}
