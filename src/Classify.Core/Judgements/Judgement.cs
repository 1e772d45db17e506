using Classify.Core.Indicators;
using Classify.Core.Learning;
using Classify.Core.Normalization;
using Classify.Core.Rules;

namespace Classify.Core.Judgements;

/// <summary>An indicator as read, with what rules and learned weights make of it: computed once, asked for by several stages.</summary>
/// <param name="Features">The words and the unit of the indicator, for the learned weights.</param>
/// <param name="Learned">The weights that were used.</param>
internal sealed record Judgement(IndicatorReading Reading, FeatureList Features, Verdict Verdict, TypeOpinion Types, Learned Learned)
{
    /// <summary>Reads and judges <paramref name="indicator"/>. Never throws for any text.</summary>
    public static Judgement Of(Indicator indicator) => Of(indicator, Learned.Shipped);

    /// <summary>The same with other weights than the shipped ones.</summary>
    public static Judgement Of(Indicator indicator, Learned learned)
    {
        var (reading, features, verdict) = ByRules(indicator, FeatureList.Known(learned.Features));
        return new Judgement(reading, features, verdict, TypeOpinion.Of(reading, features, verdict, learned), learned);
    }

    /// <summary>What needs no learned weights; the words and the unit are added to <paramref name="features"/>.</summary>
    public static (IndicatorReading Reading, FeatureList Features, Verdict Verdict) ByRules(Indicator indicator, FeatureList features)
    {
        var reading = IndicatorReading.Of(indicator);
        Learning.Features.Add(features, reading);
        return (reading, features, Verdict.Of(reading));
    }
}
