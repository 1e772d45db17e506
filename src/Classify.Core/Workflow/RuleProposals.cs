using Classify.Core.Indicators;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>What the rules alone say of time, family and type; computed once, before any stage is settled.</summary>
public sealed record RuleProposals(TimeResult Time, FamilyResult Family, TypeResult Type)
{
    public static RuleProposals Of(Indicator indicator, NormalizationResult normalization)
    {
        var time = TimeRules.Infer(indicator, normalization);
        var family = FamilyRules.Decide(indicator, normalization, time);
        return new(time, family, TypeRules.Decide(indicator, normalization, time, family));
    }
}
