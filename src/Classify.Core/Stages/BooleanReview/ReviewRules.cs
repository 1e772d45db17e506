using Classify.Core.Indicators;

namespace Classify.Core.Stages;

/// <summary>Looks for labels that contradict the taxonomy, the unit or the values. Missing data never objects.</summary>
public static class ReviewRules
{
    /// <summary>How often a combination that no check objects to is right.</summary>
    private const double PassedConfidence = 0.9;

    private static readonly Func<ReviewCase, Objection?>[] Checks =
    [
        LabelChecks.IllegalPair,
        LabelChecks.MoneyThatCannotBe,
        LabelChecks.MoneyUnitNotFlagged,
        LabelChecks.ExchangeRateInPercent,
        LabelChecks.AmountInPercent,
        LabelChecks.AmountInIndexPoints,
        LabelChecks.StockThatSums,
        ValueChecks.PercentageBeyondItsBase,
        ValueChecks.NegativeCount,
        ValueChecks.NegativeStock,
        ValueChecks.NegativePrice,
        ValueChecks.NegativePriceIndex,
        ValueChecks.NegativeExchangeRate,
        ValueChecks.NegativeDuration,
        ValueChecks.ProbabilityBeyondCertainty,
        ValueChecks.CorrelationBeyondOne,
    ];

    public static BooleanReviewResult Review(
        Indicator indicator, ClassificationLabels labels, NormalizationResult normalization, TimeResult time)
    {
        var item = new ReviewCase(indicator, labels, normalization, time);
        var objections = Checks.Select(check => check(item)).OfType<Objection>().ToList();
        return objections.Count == 0
            ? new() { WrongFields = [], Confidence = PassedConfidence, Reasoning = "Labels, unit and values agree." }
            : new()
            {
                WrongFields = [.. LabelColumns.All.Where(objections.SelectMany(objection => objection.WrongFields).Contains)],
                Confidence = objections.Max(objection => objection.Confidence),
                Reasoning = string.Join(' ', objections.Select(objection => objection.Sentence)),
            };
    }
}
