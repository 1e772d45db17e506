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
    /// <summary>
    /// From this confidence on, 0 to 1, the rules have read scale or frequency off the unit, the dates or the periodicity field,
    /// which decide them (taxonomy, section 7): a model that says otherwise does not overrule them, but shows in the confidence.
    /// </summary>
    private const double ReadOff = 0.95;

    public static TimeResult Time(WorkflowState state)
    {
        var rule = state.Proposals!.Time;
        if (state.ClassifyAnswer is not { ReportingFrequency: { } frequency } answer)
        {
            return rule;
        }

        var same = frequency == rule.ReportingFrequency;
        if (!same && rule.Confidence >= ReadOff)
        {
            return rule with
            {
                Confidence = Agreement.Disagreeing(rule.Confidence, answer.TimeConfidence.Value),
                Reasoning = BothVoices.SayKept(rule, WireName.Of(frequency), answer.TimeReasoning),
            };
        }

        return rule with
        {
            ReportingFrequency = frequency,
            Confidence = answer.TimeConfidence.With(rule.Confidence, same),
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
        var confidence = answer.FamilyConfidence.With(rule.Confidence, same);
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
        var confidence = answer.TypeConfidence.With(rule.Confidence, same);
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
                ? sure.With(ruleConfidence, EqualityComparer<T>.Default.Equals(label, proposed))
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
        return answer.CurrencyConfidence.With(rule.CurrencyConfidence, same);
    }

    /// <summary>The model's scale, unless the unit tells it.</summary>
    public static Scale Scale(NormalizationResult rule, ClassifyAnswer? answer) =>
        answer?.Scale is { } said && rule.Confidence < ReadOff ? said : rule.Scale;

    /// <summary>How sure the scale is where rules and model differ in what it comes to with these labels; 1 where they do not.</summary>
    public static double ScaleConfidence(WorkflowState state)
    {
        var rule = state.Normalization!;
        if (state.ClassifyAnswer is not { Scale: { } said } answer || With(said) == With(rule.Scale))
        {
            return 1;
        }

        return Scale(rule, answer) == said
            ? Agreement.Disagreeing(answer.CurrencyConfidence.Value, rule.Confidence)
            : Agreement.Disagreeing(rule.Confidence, answer.CurrencyConfidence.Value);

        Scale With(Scale scale) => Derive.Labels(state.Labels! with { Scale = scale }, rule, state.Time!).Scale;
    }

    /// <summary>The rules' type within the settled family, which a model may have moved.</summary>
    private static TypeResult RuleType(WorkflowState state) =>
        state.Family!.Family == state.Proposals!.Family.Family
            ? state.Proposals.Type
            : TypeRules.Decide(state.Indicator, state.Normalization!, state.Time!, state.Family);
}
