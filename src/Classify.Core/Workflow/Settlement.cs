using Classify.Core.Confidence;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Workflow;

/// <summary>
/// Settles time, family and type: the rules' result where no model was asked, else the model's label with the rules' kept
/// beside it.
/// </summary>
internal static class Settlement
{
    public static TimeResult Time(WorkflowState state)
    {
        var rule = state.Proposals!.Time;
        if (state.ClassifyAnswer is not { ReportingFrequency: { } frequency } answer)
        {
            return rule;
        }

        var same = frequency == rule.ReportingFrequency;
        return rule with
        {
            ReportingFrequency = frequency,
            Confidence = Agreement.Combine(answer.TimeConfidence.Value, rule.Confidence, same),
            Reasoning = BothVoices.Say(answer.TimeReasoning, rule, same ? null : WireName.Of(rule.ReportingFrequency)),
            DecidedBy = DecidedBy.Model,
            ConfidenceSource = answer.TimeConfidence.Source,
        };
    }

    public static FamilyResult Family(WorkflowState state)
    {
        var rule = state.Proposals!.Family;
        if (state.ClassifyAnswer is not { Family: { } family } answer)
        {
            return rule;
        }

        var same = family == rule.Family;
        var confidence = Agreement.Combine(answer.FamilyConfidence.Value, rule.Confidence, same);
        var ruleLabel = WireName.Of(rule.Family);
        return rule with
        {
            Family = family,
            Candidates = CandidateList.Merge(rule.Candidates, ruleLabel, rule.Confidence, WireName.Of(family), confidence),
            Confidence = confidence,
            Reasoning = BothVoices.Say(answer.FamilyReasoning, rule, same ? null : ruleLabel),
            DecidedBy = DecidedBy.Model,
            ConfidenceSource = answer.FamilyConfidence.Source,
        };
    }

    public static TypeResult Type(WorkflowState state)
    {
        var rule = RuleType(state);
        if (state.ClassifyAnswer is not { IndicatorType: { } type } answer)
        {
            return rule;
        }

        var same = type == rule.IndicatorType;
        var confidence = Agreement.Combine(answer.TypeConfidence.Value, rule.Confidence, same);
        var ruleLabel = WireName.Of(rule.IndicatorType);
        var result = rule with
        {
            IndicatorType = type,
            Candidates = CandidateList.Merge(rule.Candidates, ruleLabel, rule.Confidence, WireName.Of(type), confidence),
            TemporalAggregation = answer.TemporalAggregation ?? rule.TemporalAggregation,
            TemporalConfidence = Dependent(
                answer.TemporalAggregation, answer.TemporalConfidence, rule.TemporalAggregation, rule.TemporalConfidence),
            HeatMapOrientation = answer.HeatMapOrientation ?? rule.HeatMapOrientation,
            OrientationConfidence = Dependent(
                answer.HeatMapOrientation, answer.OrientationConfidence, rule.HeatMapOrientation, rule.OrientationConfidence),
            Confidence = confidence,
            Reasoning = BothVoices.Say(answer.TypeReasoning, rule, same ? null : ruleLabel),
            DecidedBy = DecidedBy.Model,
            ConfidenceSource = answer.TypeConfidence.Source,
        };
        return result with { Reasoning = result.Reasoning + BothVoices.SayDependent(state, rule, result) };

        // What the rules proposed for another type than the chosen one is worth no more than that type is sure.
        double Dependent<T>(T? given, ModelConfidence sure, T proposed, double ruleConfidence)
            where T : struct, Enum =>
            given is { } label
                ? Agreement.Combine(sure.Value, ruleConfidence, EqualityComparer<T>.Default.Equals(label, proposed))
                : same ? ruleConfidence : Math.Min(ruleConfidence, confidence);
    }

    /// <summary>How sure the currency is, rules and model together.</summary>
    public static double CurrencyConfidence(WorkflowState state)
    {
        var rule = state.Normalization!;
        if (state.ClassifyAnswer is not { IsCurrencyDenominated: { } isMoney } answer)
        {
            return rule.CurrencyConfidence;
        }

        var same = isMoney == rule.IsCurrencyDenominated
            && (!isMoney || !answer.CurrencyGiven || answer.DetectedCurrency == rule.DetectedCurrency);
        return Agreement.Combine(answer.CurrencyConfidence.Value, rule.CurrencyConfidence, same);
    }

    /// <summary>The rules' type within the settled family, which a model may have moved.</summary>
    private static TypeResult RuleType(WorkflowState state) =>
        state.Family!.Family == state.Proposals!.Family.Family
            ? state.Proposals.Type
            : TypeRules.Decide(state.Indicator, state.Normalization!, state.Time!, state.Family);
}
