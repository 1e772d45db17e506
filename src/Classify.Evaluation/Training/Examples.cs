using Classify.Core.Judgements;
using Classify.Core.Learning;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;
using Classify.Evaluation.Labelled;

namespace Classify.Evaluation.Training;

/// <summary>A labelled indicator as the learned models see it.</summary>
/// <param name="OfType">Its features and its family with type.</param>
/// <param name="OfOrientation">Its features, given the right type, and its orientation.</param>
internal sealed record Examples(Example OfType, Example OfOrientation)
{
    /// <summary>Reads <paramref name="line"/>; what was learned before plays no part.</summary>
    public static Examples Of(LabelledIndicator line)
    {
        var (reading, features, verdict) = Judgement.ByRules(line.Indicator, FeatureList.Every());
        var pair = TypePair.Parse($"{line.Labels.Family}/{line.Labels.IndicatorType}");
        var outlook = Outlook.Of(pair.Family, pair.Type, reading);
        return new Examples(
            new Example(RuleFeatures.OfType(features, verdict).Names(), pair.ToString()),
            new Example(RuleFeatures.OfOrientation(features, pair, outlook).Names(), line.Labels.HeatMapOrientation));
    }
}
