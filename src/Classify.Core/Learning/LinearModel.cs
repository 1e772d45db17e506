using System.Globalization;
using System.Runtime.CompilerServices;
using Classify.Core.Text;

namespace Classify.Core.Learning;

/// <summary>
/// A multinomial logistic regression: every feature has a weight for every label, the weights of the features at hand are
/// added, and the exponentials of the sums, scaled to add up to 1, are the probabilities of the labels.
/// </summary>
internal sealed class LinearModel
{
    private readonly Vocabulary _features;

    // By the number of a feature; -1 for one that only another model knows.
    private readonly int[] _rows;
    private readonly float[] _weights;

    private LinearModel(string[] labels, Vocabulary features, int[] rows, float[] weights) =>
        (Labels, _features, _rows, _weights) = (labels, features, rows, weights);

    /// <summary>The labels, in the order of the probabilities.</summary>
    public string[] Labels { get; }

    /// <summary>
    /// Reads weights: the first line names the labels, every other one is a feature and its weights that are not zero, as
    /// <c>label weight</c> with the label by its place in the first line, from 0; all separated by tabs. Lines that start with
    /// <c>#</c> are comments.
    /// </summary>
    /// <param name="features">The names of features, which several models may share; new ones are added.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static LinearModel Read(ReadOnlySpan<char> text, Vocabulary features)
    {
        string[]? labels = null;
        var lines = text.Count('\n') + 1;
        var rows = new int[features.Count + lines];
        Array.Fill(rows, -1);
        float[] weights = [];
        var row = 0;
        while (!text.IsEmpty)
        {
            var line = Before('\n', ref text);
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (labels is null)
            {
                labels = line.ToString().Split('\t');
                weights = new float[lines * labels.Length];
                continue;
            }

            var feature = Before('\t', ref line);
            rows[features.Add(feature)] = row;
            ReadRow(line, weights.AsSpan(row * labels.Length, labels.Length));
            row++;
        }

        return new LinearModel(labels ?? throw new FormatException("There are no labels."), features, rows, weights);
    }

    /// <summary>The probability of each label, in the order of <see cref="Labels"/>. Features without weights do not count.</summary>
    public double[] Probabilities(FeatureList features)
    {
        var sums = new double[Labels.Length];
        foreach (var feature in features.Numbers)
        {
            var weights = WeightsOf(feature);
            for (var label = 0; label < weights.Length; label++)
            {
                sums[label] += weights[label];
            }
        }

        return Softmax.InPlace(sums);
    }

    /// <summary>The words at hand that speak most for one label against another, as a reasoning quotes them; null when none do.</summary>
    public string? Evidence(FeatureList features, int label, int against)
    {
        string? best = null;
        var most = 0f;
        foreach (var feature in features.Numbers)
        {
            var weights = WeightsOf(feature);
            if (!weights.IsEmpty && weights[label] - weights[against] is var difference && difference > most &&
                QuotedFeature.Of(_features[feature]) is { } quoted)
            {
                (best, most) = (quoted, difference);
            }
        }

        return best;
    }

    // Empty for a feature that this model does not know.
    private ReadOnlySpan<float> WeightsOf(int feature) =>
        feature < _rows.Length && _rows[feature] >= 0 ? _weights.AsSpan(_rows[feature] * Labels.Length, Labels.Length) : default;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadRow(ReadOnlySpan<char> cells, Span<float> weights)
    {
        while (!cells.IsEmpty)
        {
            var weight = Before('\t', ref cells);
            var label = Before(' ', ref weight);
            if (!int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= weights.Length)
            {
                throw new FormatException($"\"{label}\" is the place of no label.");
            }

            weights[at] = float.Parse(weight, CultureInfo.InvariantCulture);
        }
    }

    // Takes the text before the sign off, and the sign.
    private static ReadOnlySpan<char> Before(char sign, ref ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(sign);
        var before = at < 0 ? text : text[..at];
        text = at < 0 ? default : text[(at + 1)..];
        return before;
    }
}
