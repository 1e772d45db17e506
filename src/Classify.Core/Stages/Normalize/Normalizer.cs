using Classify.Core.Indicators;

namespace Classify.Core.Stages;

/// <summary>Reads unit text, scale field and currency field (taxonomy, sections 3 and 7).</summary>
public static class Normalizer
{
    public static NormalizationResult Normalize(Indicator indicator) => throw new NotSupportedException();
}
