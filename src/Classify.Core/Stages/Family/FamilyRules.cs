using Classify.Core.Indicators;

namespace Classify.Core.Stages;

/// <summary>Decides the family (taxonomy, section 2).</summary>
public static class FamilyRules
{
    public static FamilyResult Decide(Indicator indicator, NormalizationResult normalization, TimeResult time) => throw new NotSupportedException();
}
