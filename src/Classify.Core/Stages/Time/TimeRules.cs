using Classify.Core.Indicators;

namespace Classify.Core.Stages;

/// <summary>Infers the reporting frequency and gathers the evidence on averaging and accumulation (taxonomy, sections 7 and 8).</summary>
public static class TimeRules
{
    public static TimeResult Infer(Indicator indicator, NormalizationResult normalization) => throw new NotSupportedException();
}
