using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>What the rules still object to after a model's final review had its say.</summary>
internal static class OverruledObjections
{
    /// <summary>Column names; empty where the rules did not object, or not to what was made of the labels.</summary>
    public static IReadOnlyList<string> Columns(WorkflowState state)
    {
        if (state.FinalReview is not { DecidedBy: DecidedBy.Model } final)
        {
            return [];
        }

        var objected = state.RuleReview!.WrongFields;
        if (objected.Count == 0 || final.Corrections.Count == 0)
        {
            return objected;
        }

        var corrected = Corrections.Apply(state.Labels!, final.Corrections, state.Normalization!, state.Time!).Labels;
        var still = ReviewRules.Review(state.Indicator, corrected, state.Normalization!, state.Time!).WrongFields;
        return [.. objected.Where(still.Contains)];
    }
}
