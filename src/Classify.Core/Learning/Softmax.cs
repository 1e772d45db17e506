namespace Classify.Core.Learning;

/// <summary>Turns sums of weights into probabilities.</summary>
internal static class Softmax
{
    /// <summary>Replaces every sum by its exponential, scaled so that all add up to 1. Sums of any size will do.</summary>
    public static double[] InPlace(double[] sums)
    {
        var largest = double.NegativeInfinity;
        foreach (var sum in sums)
        {
            largest = Math.Max(largest, sum);
        }

        var total = 0.0;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Math.Exp(sums[i] - largest);
            total += sums[i];
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= total;
        }

        return sums;
    }
}
