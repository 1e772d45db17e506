using Classify.Core.Indicators;
using Classify.Core.Workflow;

namespace Classify.Core.Stages;

/// <summary>Looks for labels that contradict the taxonomy, the unit or the values.</summary>
public static class ReviewRules
{
    public static BooleanReviewResult Review(Indicator indicator, ClassificationLabels labels, NormalizationResult normalization, TimeResult time) => throw new NotSupportedException();
}
