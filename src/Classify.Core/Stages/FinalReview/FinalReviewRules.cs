using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>
/// Settles the objections of the boolean review without a model: where a rule knows the one legal correction it is made,
/// everything else is for a human.
/// </summary>
public static class FinalReviewRules
{
    /// <summary>How often a correction by rule is right.</summary>
    private const double CorrectedConfidence = 0.8;

    /// <summary>How often an objection that no rule can settle is right.</summary>
    private const double UnsettledConfidence = 0.6;

    public static FinalReviewResult Decide(
        ClassificationLabels labels, BooleanReviewResult objections, NormalizationResult normalization, TimeResult time)
    {
        var proposed = new Dictionary<string, string?>();
        foreach (var field in objections.WrongFields)
        {
            foreach (var (column, value) in Correction(field, labels, normalization, time))
            {
                proposed[column] = value;
            }
        }

        if (objections.WrongFields.All(proposed.ContainsKey) && Corrections.Complaint(labels, proposed) is null)
        {
            var outcome = Corrections.Apply(labels, proposed, normalization, time);
            if (outcome.Overruled.Count == 0 && outcome.Changed.Count > 0)
            {
                return Corrected(CorrectionText.Say(labels, outcome.Changed), outcome.Changed);
            }
        }

        return Unsettled(objections);
    }

    /// <summary>The one correction the evidence allows for a field under objection; empty where there is none.</summary>
    private static IEnumerable<(string Column, string? Value)> Correction(
        string field, ClassificationLabels labels, NormalizationResult normalization, TimeResult time)
    {
        switch (field)
        {
            case LabelColumns.IsCurrencyDenominated
                when !MoneyLabel.IsMoney(labels.Family, labels.IndicatorType, proposed: true, normalization.UnitKind):
                return [(LabelColumns.IsCurrencyDenominated, "false"), (LabelColumns.DetectedCurrency, null)];
            case LabelColumns.IsCurrencyDenominated when normalization.IsCurrencyDenominated:
                return
                [
                    (LabelColumns.IsCurrencyDenominated, "true"),
                    (LabelColumns.DetectedCurrency, normalization.DetectedCurrency),
                ];
            case LabelColumns.Scale when normalization.UnitKind == UnitKind.ExchangeRate:
                return [(LabelColumns.Scale, WireName.Of(Scale.RawUnits))];
            case LabelColumns.IndicatorType when SumsLikeAFlow(labels, normalization, time):
                return [(LabelColumns.IndicatorType, WireName.Of(IndicatorType.Flow))];
            default:
                return [];
        }
    }

    private static bool SumsLikeAFlow(ClassificationLabels labels, NormalizationResult normalization, TimeResult time) =>
        labels is { Family: Family.PhysicalFundamental, IndicatorType: IndicatorType.Stock }
        && time is { CumulativePattern: CumulativePattern.YearToDate, CumulativeConfidence: >= 0.8 }
        && normalization.UnitKind is UnitKind.Money or UnitKind.Physical;

    private static FinalReviewResult Corrected(string reason, IReadOnlyDictionary<string, string?> changed) => new()
    {
        ObjectionAccepted = true,
        Corrections = changed,
        ReviewStatus = ReviewStatus.Corrected,
        ReviewReason = reason,
        Confidence = CorrectedConfidence,
        Reasoning = reason,
    };

    private static FinalReviewResult Unsettled(BooleanReviewResult objections)
    {
        var reason = $"In doubt: {string.Join(", ", objections.WrongFields)}. {objections.Reasoning}";
        return new()
        {
            ObjectionAccepted = false,
            Corrections = new Dictionary<string, string?>(),
            ReviewStatus = ReviewStatus.NeedsReview,
            ReviewReason = reason,
            Confidence = UnsettledConfidence,
            Reasoning = "No rule knows the right value; a human should look.",
        };
    }
}
