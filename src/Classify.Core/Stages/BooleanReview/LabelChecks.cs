using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Checks of the labels against each other and against the unit (taxonomy, sections 2, 3 and 7).</summary>
internal static class LabelChecks
{
    /// <summary>Amounts and numbers of things, which no percentage and no index can be.</summary>
    private static readonly IndicatorType[] Amounts =
    [
        IndicatorType.Stock, IndicatorType.Flow, IndicatorType.Capacity, IndicatorType.Volume, IndicatorType.Count,
    ];

    public static Objection? IllegalPair(ReviewCase item) =>
        FamilyTypes.AreLegal(item.Labels.Family, item.Labels.IndicatorType)
            ? null
            : new([LabelColumns.Family, LabelColumns.IndicatorType],
                $"{WireName.Of(item.Labels.IndicatorType)} is no type of family {WireName.Of(item.Labels.Family)}.", 1);

    public static Objection? MoneyThatCannotBe(ReviewCase item) =>
        item.Labels.IsCurrencyDenominated && !MayBeMoney(item)
            ? new([LabelColumns.IsCurrencyDenominated],
                $"A {WireName.Of(item.Labels.IndicatorType)} of family {WireName.Of(item.Labels.Family)} is no amount of money.", 0.9)
            : null;

    public static Objection? MoneyUnitNotFlagged(ReviewCase item) =>
        !item.Labels.IsCurrencyDenominated
        && item.Normalization is { IsCurrencyDenominated: true, UnitKind: UnitKind.Money or UnitKind.MoneyPerUnit }
        && MayBeMoney(item)
            ? new([LabelColumns.IsCurrencyDenominated], "The unit is money, but the number is not labelled as money.", 0.85)
            : null;

    public static Objection? ExchangeRateInPercent(ReviewCase item) =>
        item.Normalization.UnitKind == UnitKind.ExchangeRate && item.Labels.Scale is Scale.Percent or Scale.Index
            ? new([LabelColumns.Scale], $"An exchange rate has no scale {WireName.Of(item.Labels.Scale)}.", 0.9)
            : null;

    public static Objection? AmountInPercent(ReviewCase item) =>
        item.Normalization.UnitKind is UnitKind.Percent or UnitKind.PercentOf or UnitKind.PercentChange
        && Amounts.Contains(item.Labels.IndicatorType)
            ? new([LabelColumns.Family, LabelColumns.IndicatorType],
                $"The unit is percent, but {WireName.Of(item.Labels.IndicatorType)} is an amount.", 0.85)
            : null;

    public static Objection? AmountInIndexPoints(ReviewCase item) =>
        item.Normalization.UnitKind == UnitKind.Index && Amounts.Contains(item.Labels.IndicatorType)
            ? new([LabelColumns.Family, LabelColumns.IndicatorType],
                $"The unit is an index, but {WireName.Of(item.Labels.IndicatorType)} is an amount.", 0.85)
            : null;

    public static Objection? StockThatSums(ReviewCase item) =>
        item.Labels.IndicatorType is IndicatorType.Stock or IndicatorType.Capacity
        && item.Time is { CumulativePattern: CumulativePattern.YearToDate, CumulativeConfidence: >= 0.8 }
            ? new([LabelColumns.IndicatorType],
                "The values start anew each year and sum up, as those of a flow do and those of a stock do not.", 0.8)
            : null;

    private static bool MayBeMoney(ReviewCase item) =>
        MoneyLabel.IsMoney(item.Labels.Family, item.Labels.IndicatorType, proposed: true, item.Normalization.UnitKind);
}
