using Classify.Core.Indicators;
using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.Stages;

/// <summary>Reads unit text, scale field and currency field (taxonomy, sections 3 and 7).</summary>
public static class Normalizer
{
    /// <summary>Never throws for any text. A number without a unit is money where its name says so.</summary>
    public static NormalizationResult Normalize(Indicator indicator)
    {
        var judgement = Judgement.Of(indicator);
        var reading = judgement.Reading;
        var unit = reading.Unit;
        var scaleField = UnitParser.Parse(indicator.Scale);
        var rule = unit.IsMoney || reading.HasNoUnit ? judgement.Verdict.Rule : null;
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
            CurrencyConfidence = CurrencyConfidence(unit, isMoney, currency),
            Denominator = unit.Denominator,
            Confidence = unit.IsDecisive ? 0.97 : unit.Kind == UnitKind.None ? 0.9 : 0.75,
            Reasoning = Explain(unit, kind, scale, isMoney, currency),
        };
    }

    private static double CurrencyConfidence(UnitReading unit, bool isMoney, string? currency) => (unit.IsMoney, isMoney, currency) switch
    {
        (true, _, not null) => 0.97,
        (true, _, null) => 0.93,
        (false, true, _) => 0.85,
        _ => unit.IsDecisive ? 0.98 : 0.9,
    };

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
