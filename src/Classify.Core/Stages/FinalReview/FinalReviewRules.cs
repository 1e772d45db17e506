using Classify.Core.Indicators;
using Classify.Core.Workflow;

namespace Classify.Core.Stages;

/// <summary>Accepts or rejects the objections of the boolean review without a model.</summary>
public static class FinalReviewRules
{
    public static FinalReviewResult Decide(ClassificationLabels labels, BooleanReviewResult objections, NormalizationResult normalization, TimeResult time) => throw new NotSupportedException();
}
