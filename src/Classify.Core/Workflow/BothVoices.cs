using System.Globalization;
using Classify.Core.Stages;

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
}
