using Classify.Core.Indicators;
using Classify.Core.Normalization;

namespace Classify.Core.Rules;

/// <summary>An indicator as read, with what the rules make of it: computed once, asked for by several stages.</summary>
internal sealed record Judgement(IndicatorReading Reading, Verdict Verdict)
{
    /// <summary>Reads and judges <paramref name="indicator"/>. Never throws for any text.</summary>
    public static Judgement Of(Indicator indicator)
    {
        var reading = IndicatorReading.Of(indicator);
        return new Judgement(reading, Verdict.Of(reading));
    }
}
