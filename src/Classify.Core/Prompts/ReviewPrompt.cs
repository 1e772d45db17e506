using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>Asks which labels are wrong. An independent look: it shows the indicator and the labels, and nobody's reasons.</summary>
internal static class ReviewPrompt
{
    private const int MaxOutputTokens = 250;
    private const int SampleValues = 4;

    private static readonly string Schema =
        AnswerSchema.Of([new("wrong_fields", AnswerSchema.ListOf(AskedColumns.All))]);

    private static readonly string System = PromptLines.Join(
        "Check the labels of an economic indicator, as JSON. " + IndicatorData.Warning,
        "wrong_fields: labels that clearly do not fit, [] when all fit.",
        FieldGuide.Of(LabelColumns.TemporalAggregation),
        FieldGuide.Of(LabelColumns.HeatMapOrientation),
        "confidence: P(this is right). reasoning: 15 words.");

    public static PromptText Text(Indicator indicator, Question question) => new(
        System,
        PromptLines.Join(
            IndicatorData.Text(indicator, SampleValues),
            LabelLine.Of(question.Labels, AskedColumns.All),
            PromptLines.Complaint(question.Complaint)),
        "review",
        Schema,
        MaxOutputTokens);
}
