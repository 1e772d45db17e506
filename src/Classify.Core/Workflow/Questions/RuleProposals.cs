using Classify.Core.Indicators;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>
/// What the rules alone say of time, family and type, before any model spoke. Each is computed once, when first wanted, so
/// that time spent and errors fall on the stage that wants it.
/// </summary>
public sealed class RuleProposals(Indicator indicator, NormalizationResult normalization)
{
    public TimeResult Time
    {
        get => field ??= TimeRules.Infer(indicator, normalization);
        init;
    }

    public FamilyResult Family
    {
        get => field ??= FamilyRules.Decide(indicator, normalization, Time);
        init;
    }

    public TypeResult Type
    {
        get => field ??= TypeRules.Decide(indicator, normalization, Time, Family);
        init;
    }
}
