using Classify.Core.Taxonomy;
using Classify.Core.Workflow;
using Classify.Evaluation.Labelled;

namespace Classify.Evaluation.Scoring;

/// <summary>Compares the answers of the built-in classifier with labels held to be right.</summary>
public static class Evaluator
{
    /// <summary>Scores of all lines that are not contested; all zero when there are none.</summary>
    public static Scores Score(IReadOnlyList<LabelledIndicator> lines)
    {
        var scored = lines.Where(line => !line.Contested).Select(line => Score(line, BuiltInClassifier.Classify(line.Indicator))).ToList();
        return new Scores(scored, lines.Count - scored.Count);
    }

    /// <summary>Scores one answer.</summary>
    public static ScoredLine Score(LabelledIndicator line, Classification answer) =>
        new(line, [.. Compare(line.Labels, answer)], answer.Confidences.Overall, answer.TypeReasoning);

    private static IEnumerable<FieldAnswer> Compare(ExpectedLabels expected, Classification answer)
    {
        var (labels, sure) = (answer.Labels, answer.Confidences);
        yield return new(ScoredFields.Family, expected.Family, WireName.Of(labels.Family), sure.Family);
        yield return new(ScoredFields.IndicatorType, expected.IndicatorType, WireName.Of(labels.IndicatorType), sure.Type);
        yield return new(ScoredFields.TemporalAggregation, expected.TemporalAggregation, WireName.Of(labels.TemporalAggregation), sure.Temporal);
        yield return new(ScoredFields.TimeBasis, expected.TimeBasis, WireName.Of(labels.TimeBasis), null);
        yield return new(ScoredFields.IsCurrencyDenominated, Word(expected.IsCurrencyDenominated), Word(labels.IsCurrencyDenominated), sure.Currency);
        yield return new(ScoredFields.Currency, expected.IsCurrencyDenominated ? expected.Currency : null, labels.DetectedCurrency, sure.Currency);
        yield return new(ScoredFields.HeatMapOrientation, expected.HeatMapOrientation, WireName.Of(labels.HeatMapOrientation), sure.Orientation);
        yield return new(ScoredFields.Scale, expected.Scale, WireName.Of(labels.Scale), null);
    }

    private static string Word(bool value) => value ? "true" : "false";
}
