using System.Globalization;

namespace Classify.Core.Learning;

/// <summary>
/// A multinomial logistic regression: every feature has a weight for every label, the weights of the features at hand are
/// added, and the exponentials of the sums, scaled to add up to 1, are the probabilities of the labels.
/// </summary>
internal sealed class LinearModel
{
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly float[] _weights;

    private LinearModel(string[] labels, List<(string Feature, float[] Weights)> rows)
    {
        Labels = labels;
        _weights = new float[rows.Count * labels.Length];
        foreach (var (feature, weights) in rows)
        {
            weights.CopyTo(_weights, _features.Count * labels.Length);
            _features.Add(feature, _features.Count);
        }
    }

    /// <summary>The labels, in the order of the probabilities.</summary>
    public string[] Labels { get; }

    /// <summary>
    /// Reads weights: the first line names the labels, every other one is a feature and its weights that are not zero, as
    /// <c>label weight</c> with the label by its place in the first line, from 0; all separated by tabs. Lines that start with
    /// <c>#</c> are comments.
    /// </summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static LinearModel Read(TextReader reader)
    {
        string[]? labels = null;
        var rows = new List<(string, float[])>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (labels is null)
            {
                labels = cells;
                continue;
            }

            var weights = new float[labels.Length];
            foreach (var cell in cells.AsSpan(1))
            {
                var space = cell.IndexOf(' ');
                if (space < 0 || !int.TryParse(cell.AsSpan(0, space), CultureInfo.InvariantCulture, out var label) || label < 0 || label >= labels.Length)
                {
                    throw new FormatException($"\"{cell}\" of \"{cells[0]}\" is no label with its weight.");
                }

                weights[label] = float.Parse(cell.AsSpan(space + 1), CultureInfo.InvariantCulture);
            }

            rows.Add((cells[0], weights));
        }

        return new LinearModel(labels ?? throw new FormatException("There are no labels."), rows);
    }

    /// <summary>The probability of each label, in the order of <see cref="Labels"/>. Features without weights do not count.</summary>
    public double[] Probabilities(IReadOnlyList<string> features)
    {
        var sums = new double[Labels.Length];
        for (var i = 0; i < features.Count; i++)
        {
            if (_features.TryGetValue(features[i], out var row))
            {
                var weights = _weights.AsSpan(row * sums.Length, sums.Length);
                for (var label = 0; label < sums.Length; label++)
                {
                    sums[label] += weights[label];
                }
            }
        }

        return Softmax.InPlace(sums);
    }

    /// <summary>The feature at hand that speaks most for one label against another; null when none does.</summary>
    public string? Strongest(IReadOnlyList<string> features, int label, int against)
    {
        string? best = null;
        var most = 0f;
        foreach (var feature in features)
        {
            if (_features.TryGetValue(feature, out var row))
            {
                var difference = _weights[(row * Labels.Length) + label] - _weights[(row * Labels.Length) + against];
                if (difference > most)
                {
                    (best, most) = (feature, difference);
                }
            }
        }

        return best;
    }
}
