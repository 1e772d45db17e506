using System.Text.Json;
using Classify.Core.Confidence;
using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Workflow;

/// <summary>
/// Reads an answer to <see cref="QuestionKind.Classify"/>. The main field of each open stage must be there; the dependent
/// ones may be missing or null, which leaves them to the rules. Fields that were not asked are not read.
/// </summary>
internal static class ClassifyAnswerReader
{
    /// <param name="settledFamily">The family where the rules are sure of it and only its types are asked, else null.</param>
    public static Reading<ClassifyAnswer> Read(
        Answer.Text text, OpenStages open, Family settledFamily, ModelCalibration calibration) =>
        AnswerObject.Read(text.Content, answer =>
        {
            var family = open.Family ? answer.Required<Family>(LabelColumns.Family) : null;
            var type = open.Type ? answer.Required<IndicatorType>(LabelColumns.IndicatorType) : null;
            RejectIllegalPair(answer, open.Family ? family : settledFamily, type);
            var currency = open.Currency ? ReadCurrency(answer) : default;
            return Judged(answer, text.Probabilities, calibration) with
            {
                ReportingFrequency = open.Time ? answer.Required<ReportingFrequency>(LabelColumns.ReportingFrequency) : null,
                TimeBasis = open.Time ? answer.Optional<TimeBasis>(LabelColumns.TimeBasis) : null,
                Family = family,
                IndicatorType = type,
                TemporalAggregation = open.Type ? answer.Optional<TemporalAggregation>(LabelColumns.TemporalAggregation) : null,
                HeatMapOrientation = open.Type ? answer.Optional<HeatMapOrientation>(LabelColumns.HeatMapOrientation) : null,
                IsCurrencyDenominated = currency.IsMoney,
                CurrencyGiven = currency.Given,
                DetectedCurrency = currency.Code,
                Scale = open.Currency ? answer.Optional<Scale>(LabelColumns.Scale) : null,
            };
        });

    private static void RejectIllegalPair(AnswerObject answer, Family? family, IndicatorType? type)
    {
        if (family is { } known && type is { } chosen && !FamilyTypes.AreLegal(known, chosen))
        {
            answer.Complain(LegalPairs.Complaint(known));
        }
    }

    private static (bool? IsMoney, bool Given, string? Code) ReadCurrency(AnswerObject answer)
    {
        var isMoney = answer.OptionalFlag(LabelColumns.IsCurrencyDenominated);
        if (answer.Property(LabelColumns.DetectedCurrency) is not { } given)
        {
            return (isMoney, answer.Has(LabelColumns.DetectedCurrency), null);
        }

        if (given.ValueKind == JsonValueKind.String && CurrencyCodes.Find(given.GetString()) is { } code)
        {
            return (isMoney, true, code);
        }

        answer.Complain($"{LabelColumns.DetectedCurrency} must be {LabelText.Allowed(LabelColumns.DetectedCurrency)}.");
        return default;
    }

    private static ClassifyAnswer Judged(
        AnswerObject answer, IReadOnlyDictionary<string, double> probabilities, ModelCalibration calibration)
    {
        var confidence = answer.OptionalProbability("confidence");
        var reasoning = answer.OptionalText("reasoning");
        return new()
        {
            TimeConfidence = Sure("time_confidence", LabelColumns.ReportingFrequency),
            FamilyConfidence = Sure("family_confidence", LabelColumns.Family),
            TypeConfidence = Sure("type_confidence", LabelColumns.IndicatorType),
            TemporalConfidence = Sure("temporal_confidence", LabelColumns.TemporalAggregation),
            OrientationConfidence = Sure("orientation_confidence", LabelColumns.HeatMapOrientation),
            CurrencyConfidence = Sure("currency_confidence", LabelColumns.IsCurrencyDenominated),
            TimeReasoning = answer.OptionalText("time_reasoning") ?? reasoning,
            FamilyReasoning = answer.OptionalText("family_reasoning") ?? reasoning,
            TypeReasoning = answer.OptionalText("type_reasoning") ?? reasoning,
        };

        ModelConfidence Sure(string name, string column) => ModelConfidence.Of(
            probabilities.TryGetValue(column, out var probability) ? probability : null,
            answer.OptionalProbability(name) ?? confidence,
            column,
            calibration);
    }
}
