using Classify.Core.Learning;

namespace Classify.Evaluation.Training;

/// <summary>An example to learn from.</summary>
internal sealed record Example(IReadOnlyList<string> Features, string Label);

/// <summary>
/// Fits the weights of a <see cref="LinearModel"/> by stochastic gradient descent with steps that shrink for each weight
/// by itself (AdaGrad), a quadratic penalty, and a linear one that leaves few weights. The same examples in the same order
/// give the same weights.
/// </summary>
internal static class LogisticRegression
{
    private const int Rounds = 15;
    private const double Step = 0.15;
    private const double Penalty = 1e-3;

    /// <summary>What a weight must earn at each step to stay: most features end without any.</summary>
    private const double Threshold = 4e-3;

    /// <summary>A feature seen in fewer examples is no evidence, only a name.</summary>
    private const int MinExamples = 2;

    private const double SmallestWeight = 0.02;

    /// <summary>Learns <paramref name="examples"/>; every label of them can be predicted.</summary>
    public static Weights Fit(IReadOnlyList<Example> examples)
    {
        var labels = examples.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in examples.SelectMany(example => example.Features))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        var features = counts.Where(pair => pair.Value >= MinExamples).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
        var ids = features.Select((feature, id) => (feature, id)).ToDictionary(pair => pair.feature, pair => pair.id, StringComparer.Ordinal);
        var rows = examples.Select(example => example.Features.Where(ids.ContainsKey).Select(feature => ids[feature]).ToArray()).ToArray();
        var answers = examples.Select(example => Array.IndexOf(labels, example.Label)).ToArray();

        var weights = new double[features.Length * labels.Length];
        var squares = new double[weights.Length];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(rows[index], answers[index], labels.Length, weights, squares);
            }
        }

        return new Weights(labels, features, weights);
    }

    private static void Learn(int[] row, int answer, int labels, double[] weights, double[] squares)
    {
        var sums = new double[labels];
        foreach (var feature in row)
        {
            for (var label = 0; label < labels; label++)
            {
                sums[label] += weights[(feature * labels) + label];
            }
        }

        Softmax.InPlace(sums);
        sums[answer] -= 1;
        foreach (var feature in row)
        {
            for (var label = 0; label < labels; label++)
            {
                var at = (feature * labels) + label;
                var gradient = sums[label] + (Penalty * weights[at]);
                squares[at] += gradient * gradient;
                var step = Step / Math.Sqrt(squares[at] + 1e-8);
                var moved = weights[at] - (step * gradient);
                weights[at] = Math.Sign(moved) * Math.Max(0, Math.Abs(moved) - (step * Threshold));
            }
        }
    }

    /// <summary>Fitted weights, and how they are written down.</summary>
    public sealed record Weights(string[] Labels, string[] Features, double[] Values)
    {
        /// <summary>In the form that <see cref="LinearModel.Read"/> reads: two decimals, none that are next to nothing.</summary>
        public void Write(TextWriter writer)
        {
            writer.Write(string.Join('\t', Labels) + "\n");
            for (var feature = 0; feature < Features.Length; feature++)
            {
                var cells = Enumerable.Range(0, Labels.Length)
                    .Select(label => (Label: label, Weight: Values[(feature * Labels.Length) + label]))
                    .Where(cell => Math.Abs(cell.Weight) >= SmallestWeight)
                    .Select(cell => FormattableString.Invariant($"{cell.Label} {cell.Weight:0.##}"))
                    .ToList();
                if (cells.Count > 0)
                {
                    writer.Write(Features[feature] + "\t" + string.Join('\t', cells) + "\n");
                }
            }
        }

        /// <summary>What <see cref="Write"/> writes.</summary>
        public string ToText()
        {
            var text = new StringWriter();
            Write(text);
            return text.ToString();
        }
    }
}
