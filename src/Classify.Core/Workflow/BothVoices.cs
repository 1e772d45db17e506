using System.Globalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Workflow;

/// <summary>Words the reasoning of a stage that a model answered, without losing what the rules said.</summary>
internal static class BothVoices
{
    /// <param name="ruleLabel">The rules' label where it differs from the model's, else null.</param>
    public static string Say(string? modelReasoning, StageResult rule, string? ruleLabel)
    {
        var model = modelReasoning ?? "The model gave no reason.";
        return ruleLabel is null
            ? $"{model} (Rules agree: {rule.Reasoning})"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{model} (Rules said {ruleLabel} at {rule.Confidence:0.00}: {rule.Reasoning})");
    }

    /// <summary>The same where the rules' label stands against the model's.</summary>
    public static string SayKept(StageResult rule, string modelLabel, string? modelReasoning) =>
        $"{rule.Reasoning} (The model said {modelLabel}: {modelReasoning ?? "it gave no reason."})";

    /// <summary>What the other voice said of labels that hang on the type, or are asked together with it, where they differ; empty where none do.</summary>
    public static string SayDependent(WorkflowState state, TypeResult rule, TypeResult result)
    {
        var normalization = state.Normalization!;
        var before = ProposedLabels.Underived(normalization, state.Time!, state.Family!, rule, answer: null);
        var after = ProposedLabels.Underived(normalization, state.Time!, state.Family!, result, state.ClassifyAnswer);
        var said = new (string Column, double Confidence)[]
        {
            (LabelColumns.TemporalAggregation, rule.TemporalConfidence),
            (LabelColumns.HeatMapOrientation, rule.OrientationConfidence),
            (LabelColumns.Scale, normalization.Confidence),
            (LabelColumns.IsCurrencyDenominated, normalization.CurrencyConfidence),
            (LabelColumns.DetectedCurrency, normalization.CurrencyConfidence),
        }
        .Where(field => LabelText.Of(before, field.Column) != LabelText.Of(after, field.Column))
        .Select(field => string.Create(
            CultureInfo.InvariantCulture, $"{field.Column} {LabelText.Of(before, field.Column) ?? "null"} at {field.Confidence:0.00}"))
        .ToList();
        var scale = state.ClassifyAnswer?.Scale is { } other && other != after.Scale ? $" (The model said scale {WireName.Of(other)}.)" : "";
        return (said.Count == 0 ? "" : $" (Rules said {string.Join(", ", said)}.)") + scale;
    }
}
