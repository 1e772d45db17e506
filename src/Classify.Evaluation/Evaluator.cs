using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Evaluation;

/// <summary>Compares the answers of the built-in classifier with labels held to be right.</summary>
public static class Evaluator
{
    private const int MaxMistakes = 20;

    private static readonly string[] Fields =
    [
        "family", "indicator_type", "temporal_aggregation", "time_basis", "is_currency_denominated", "currency", "heat_map_orientation", "scale",
    ];

    private static readonly HashSet<string> JointFields =
        ["family", "indicator_type", "temporal_aggregation", "is_currency_denominated", "heat_map_orientation"];

    /// <summary>Scores of all lines that are not contested; all zero when there are none.</summary>
    public static Scores Score(IReadOnlyList<LabelledIndicator> lines)
    {
        var scored = lines.Where(line => !line.Contested).ToList();
        var right = Fields.ToDictionary(field => field, _ => 0);
        var joint = 0;
        var families = new Dictionary<(string Expected, string Answered), int>();
        var mistakes = new List<Mistake>();
        foreach (var line in scored)
        {
            var answer = BuiltInClassifier.Classify(line.Indicator);
            var wrong = new List<string>();
            var isJointlyRight = true;
            foreach (var (field, expected, answered) in Compare(line.Labels, answer.Labels))
            {
                if (expected == answered)
                {
                    right[field]++;
                    continue;
                }

                wrong.Add($"{field}: {answered}, not {expected}");
                isJointlyRight &= !JointFields.Contains(field);
            }

            joint += isJointlyRight ? 1 : 0;
            var pair = (line.Labels.Family, WireName.Of(answer.Labels.Family));
            families[pair] = families.GetValueOrDefault(pair) + 1;
            if (wrong.Count > 0)
            {
                mistakes.Add(new Mistake(line.Line, line.Indicator.Name, line.Indicator.Units, wrong, answer.Confidences.Overall, answer.TypeReasoning));
            }
        }

        return new Scores
        {
            Scored = scored.Count,
            Contested = lines.Count - scored.Count,
            Joint = Part(joint, scored.Count),
            Accuracy = Fields.ToDictionary(field => field, field => Part(right[field], scored.Count)),
            FamilyConfusion = [.. families.Select(pair => new Confusion(pair.Key.Expected, pair.Key.Answered, pair.Value)).OrderBy(c => c.Expected, StringComparer.Ordinal).ThenByDescending(c => c.Count)],
            SurestMistakes = [.. mistakes.OrderByDescending(mistake => mistake.Confidence).Take(MaxMistakes)],
        };
    }

    private static double Part(int count, int total) => total == 0 ? 0 : (double)count / total;

    private static IEnumerable<(string Field, string? Expected, string? Answered)> Compare(ExpectedLabels expected, ClassificationLabels labels)
    {
        yield return ("family", expected.Family, WireName.Of(labels.Family));
        yield return ("indicator_type", expected.IndicatorType, WireName.Of(labels.IndicatorType));
        yield return ("temporal_aggregation", expected.TemporalAggregation, WireName.Of(labels.TemporalAggregation));
        yield return ("time_basis", expected.TimeBasis, WireName.Of(labels.TimeBasis));
        yield return ("is_currency_denominated", Word(expected.IsCurrencyDenominated), Word(labels.IsCurrencyDenominated));
        yield return ("currency", expected.IsCurrencyDenominated ? expected.Currency : null, labels.DetectedCurrency);
        yield return ("heat_map_orientation", expected.HeatMapOrientation, WireName.Of(labels.HeatMapOrientation));
        yield return ("scale", expected.Scale, WireName.Of(labels.Scale));
    }

    private static string Word(bool value) => value ? "true" : "false";
}
