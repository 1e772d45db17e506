using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Checks of the values against the labels. Series without values never object.</summary>
internal static class ValueChecks
{
    /// <summary>
    /// A percentage or share of its own base runs from 0 to 100. Some run a little over (capacity use, survey weights), so
    /// only values beyond this object.
    /// </summary>
    private const double PercentTolerance = 20;

    private static readonly string[] Family = [LabelColumns.Family, LabelColumns.IndicatorType];

    private static readonly string[] Type = [LabelColumns.IndicatorType];

    public static Objection? PercentageBeyondItsBase(ReviewCase item) =>
        item.Labels is { Scale: Scale.Percent, IndicatorType: IndicatorType.Percentage or IndicatorType.Share }
        && item.SeveralValues(value => value is < -PercentTolerance or > 100 + PercentTolerance)
            ? new(Type, $"A {WireName.Of(item.Labels.IndicatorType)} of its own base does not go beyond 0 to 100, but these values do.", 0.7)
            : null;

    public static Objection? NegativeCount(ReviewCase item) =>
        item.Labels.IndicatorType is IndicatorType.Count or IndicatorType.Volume or IndicatorType.Capacity
        && !item.Mentions("temperature", "net")
        && item.SeveralValues(value => value < 0)
            ? new(Family, $"A {WireName.Of(item.Labels.IndicatorType)} is never negative, but values are.", 0.75)
            : null;

    public static Objection? NegativeStock(ReviewCase item) =>
        item.Labels.IndicatorType == IndicatorType.Stock
        && !item.Mentions("net", "position", "balance", "less", "excess")
        && item.SeveralValues(value => value < 0)
            ? new(Type, "A quantity outstanding is not negative unless it is a net one, but values are.", 0.7)
            : null;

    public static Objection? NegativePrice(ReviewCase item) =>
        item.Labels.IndicatorType == IndicatorType.Price && item.Values.Count(value => value < 0) * 4 >= Math.Max(8, item.Values.Count)
            ? new(Family, "Prices can fall below zero for a moment, but a quarter of these values are negative.", 0.75)
            : null;

    /// <summary>An index printed in percent stays an index (taxonomy, section 2, tie-break 1), so it may well be negative.</summary>
    public static Objection? NegativePriceIndex(ReviewCase item) =>
        item.Labels is { IndicatorType: IndicatorType.Index, Scale: not Scale.Percent }
        && item.Mentions("price", "=100", "= 100", "cpi", "ppi")
        && item.SeveralValues(value => value < 0)
            ? new(Family, "A price index or rebased index is never negative, but values are, as in a rate of change.", 0.75)
            : null;

    public static Objection? NegativeExchangeRate(ReviewCase item) =>
        item.Labels.Family == Taxonomy.Family.PriceValue
        && item.Normalization.UnitKind == UnitKind.ExchangeRate
        && item.SeveralValues(value => value < 0)
            ? new(Family, "An exchange rate is never negative, but values are.", 0.8)
            : null;

    public static Objection? NegativeDuration(ReviewCase item) =>
        item.Labels.IndicatorType == IndicatorType.Duration && item.SeveralValues(value => value < 0)
            ? new(Family, "A length of time is never negative, but values are.", 0.8)
            : null;

    public static Objection? ProbabilityBeyondCertainty(ReviewCase item) =>
        item.Labels.IndicatorType == IndicatorType.Probability && item.SeveralValues(value => value is < 0 or > 100)
            ? new(Family, "A probability lies between 0 and 1, or 0 and 100 percent, but values do not.", 0.85)
            : null;

    public static Objection? CorrelationBeyondOne(ReviewCase item) =>
        item.Labels.IndicatorType == IndicatorType.Correlation
        && item.SeveralValues(value => Math.Abs(value) > (item.Labels.Scale == Scale.Percent ? 100 : 1))
            ? new(Family, "A correlation lies between -1 and 1, but values do not.", 0.8)
            : null;
}
