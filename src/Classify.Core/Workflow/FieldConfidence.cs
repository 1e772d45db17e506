using Classify.Core.Confidence;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>The confidence of every field at the end of the workflow.</summary>
internal static class FieldConfidence
{
    /// <summary>What an objection that nothing settled leaves of the confidence of its field.</summary>
    private const double UnderObjection = 0.5;

    public static FieldConfidences Of(WorkflowState state)
    {
        var proposed = ProposedLabels.Underived(
            state.Normalization!, state.Time!, state.Family!, state.Type!, state.ClassifyAnswer);
        var labels = state.Labels!;
        var type = Judged(state, state.Type!.Confidence, LabelColumns.IndicatorType);
        var family = Judged(state, state.Family!.Confidence, LabelColumns.Family);

        // A label that had to yield follows from the type, so it is as sure as the type.
        var temporal = Judged(
            state,
            labels.TemporalAggregation == proposed.TemporalAggregation ? state.Type.TemporalConfidence : state.Type.Confidence,
            LabelColumns.TemporalAggregation,
            LabelColumns.TimeBasis,
            LabelColumns.IsCumulative,
            LabelColumns.CumulativePattern);
        var currency = Judged(
            state,
            labels.IsCurrencyDenominated == proposed.IsCurrencyDenominated
                ? Settlement.CurrencyConfidence(state)
                : state.Type.Confidence,
            LabelColumns.IsCurrencyDenominated,
            LabelColumns.DetectedCurrency);
        var orientation = Judged(state, state.Type.OrientationConfidence, LabelColumns.HeatMapOrientation);
        return new(
            Rounded(Judged(state, state.Time!.Confidence, LabelColumns.ReportingFrequency)),
            Rounded(family),
            Rounded(type),
            Rounded(temporal),
            Rounded(orientation),
            Rounded(currency),
            Rounded(Overall(
                state,
                OverallConfidence.Of(family, type, temporal, currency, orientation) * Unscored(state),
                Math.Min(Math.Min(family, type), Math.Min(Math.Min(temporal, currency), orientation)))));
    }

    // The table was fitted on what rules alone decide. The whole is never surer than its weakest field.
    private static double Overall(WorkflowState state, double score, double weakest) =>
        state is { ClassifyAnswer: null, ReviewAnswer: null, FinalReviewAnswer: null, Normalization.Judgement.Learned.Calibration: { } table }
            ? Math.Min(table.Of("overall", score), weakest)
            : score;

    /// <summary>
    /// What is left of the whole where rules and model differ about labels that it does not count: in the scale, or in the rules'
    /// objections to scale and frequency.
    /// </summary>
    private static double Unscored(WorkflowState state)
    {
        string[] columns = [LabelColumns.ReportingFrequency, LabelColumns.Scale];
        var scale = Settlement.ScaleConfidence(state);
        return scale < 1 || (state.ReviewAnswer is not null && columns.Any(state.RuleReview!.WrongFields.Contains))
            ? Judged(state, scale, columns)
            : 1;
    }

    /// <summary>More digits than these would only show how computers add.</summary>
    private static double Rounded(double confidence) => Math.Round(confidence, 4);

    /// <summary>
    /// The confidence of a field after the reviews: that of the correction where it was corrected, half where an objection
    /// stands, less where a model overruled the rules, else as settled.
    /// </summary>
    private static double Judged(WorkflowState state, double settled, params ReadOnlySpan<string> columns)
    {
        var confidence = Math.Clamp(settled, 0, 1);
        if (state.FinalReview is not { } final)
        {
            return confidence;
        }

        var overruled = OverruledObjections.Columns(state);
        var (isCorrected, isOverruled) = (false, false);
        foreach (var column in columns)
        {
            if (final.ReviewStatus == ReviewStatus.NeedsReview && state.BooleanReview!.WrongFields.Contains(column))
            {
                return confidence * UnderObjection;
            }

            isCorrected |= final.Corrections.ContainsKey(column);
            isOverruled |= overruled.Contains(column);
        }

        var judged = isCorrected ? Math.Clamp(final.Confidence, 0, 1) : confidence;
        return isOverruled ? Agreement.Disagreeing(judged, state.RuleReview!.Confidence) : judged;
    }
}
