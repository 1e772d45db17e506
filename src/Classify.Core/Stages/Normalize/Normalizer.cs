using Classify.Core.Indicators;
using Classify.Core.Judgements;
using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.Stages;

/// <summary>Reads unit text, scale field and currency field (taxonomy, sections 3 and 7).</summary>
public static class Normalizer
{
    /// <summary>Never throws for any text. A number without a unit is money where its name says so.</summary>
    public static NormalizationResult Normalize(Indicator indicator) => Normalize(indicator, Judgement.Of(indicator));

    /// <summary>The same for an indicator that is read and judged already.</summary>
    internal static NormalizationResult Normalize(Indicator indicator, Judgement judgement)
    {
        var reading = judgement.Reading;
        var unit = reading.Unit;
        var scaleField = UnitParser.Parse(indicator.Scale);
        var rule = unit.IsMoney || reading.HasNoUnit ? judgement.Types.Support : null;
        var isExchangeRate = rule is { Family: Family.PriceValue, Type: IndicatorType.Rate, ImpliesMoney: true };
        var isMoney = unit.IsMoney || rule?.ImpliesMoney == true;
        var kind = isExchangeRate ? UnitKind.ExchangeRate : unit.Kind;
        var currency = isMoney ? CurrencyChoice.Of(indicator, unit, scaleField, isExchangeRate) : null;
        var scale = ScaleChoice.Of(kind, unit, scaleField, reading.NameUnit);
        return new NormalizationResult
        {
            Judgement = judgement,
            UnitKind = kind,
            Scale = scale,
            IsCurrencyDenominated = isMoney,
            DetectedCurrency = currency,
            CurrencyConfidence = Math.Round(judgement.Learned.Calibration.Of("currency", CurrencyScore(judgement, isMoney, currency)), 4),
            Denominator = unit.Denominator,
            Confidence = unit.IsDecisive ? 0.97 : unit.Kind == UnitKind.None ? 0.9 : 0.75,
            Reasoning = Explain(unit, kind, scale, isMoney, currency),
        };
    }

    // Without a unit that tells, money or not follows from the type and is as sure as that.
    private static double CurrencyScore(Judgement judgement, bool isMoney, string? currency)
    {
        var unit = judgement.Reading.Unit;
        var type = judgement.Types.Ranked[0].Score;
        return (unit.IsMoney, isMoney, currency) switch
        {
            (true, _, not null) => 0.97,
            (true, _, null) => 0.93,
            (false, true, _) => 0.9 * type,
            _ => unit.IsDecisive ? 0.98 : 0.5 + (0.45 * type),
        };
    }

    private static string Explain(UnitReading unit, UnitKind kind, Scale scale, bool isMoney, string? currency)
    {
        var source = unit switch
        {
            { Text: "" } => "There is no unit",
            { IsFromName: true } => $"The unit \"{Quote.Short(unit.Text)}\" in the name is read as {WireName.Of(kind)}",
            _ => $"The unit \"{Quote.Short(unit.Text)}\" is read as {WireName.Of(kind)}",
        };
        var money = (isMoney, currency) switch
        {
            (true, not null) => $"money in {currency}",
            (true, null) => "money without a code",
            _ => "no money",
        };
        return $"{source}: {money}, scale {WireName.Of(scale)}.";
    }
}
