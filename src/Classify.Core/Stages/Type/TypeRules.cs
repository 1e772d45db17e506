using Classify.Core.Indicators;

namespace Classify.Core.Stages;

/// <summary>Decides the type within a given family, and proposes temporal aggregation and orientation (taxonomy, sections 2, 4 and 6).</summary>
public static class TypeRules
{
    public static TypeResult Decide(Indicator indicator, NormalizationResult normalization, TimeResult time, FamilyResult family) => throw new NotSupportedException();
}
