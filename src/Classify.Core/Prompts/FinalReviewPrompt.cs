using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>Asks whether the objections are right, and for the right labels of the columns concerned.</summary>
internal static class FinalReviewPrompt
{
    private const int MaxOutputTokens = 400;
    private const int SampleValues = 6;

    public static PromptText Text(Indicator indicator, Question question)
    {
        var columns = AskedColumns.ToSettle(question.Objections);
        return new(
            System(columns),
            PromptLines.Join(
                IndicatorData.Text(indicator, SampleValues),
                LabelLine.Of(question.Labels, AskedColumns.All),
                "Objected to: " + string.Join(", ", LabelColumns.All.Where(question.Objections.Contains)),
                PromptLines.Complaint(question.Complaint)),
            "final_review",
            Schema(columns),
            MaxOutputTokens);
    }

    private static string System(IReadOnlyList<string> columns) => PromptLines.Join(
    [
        "A reviewer objects to labels of an economic indicator. Decide, as JSON. " + IndicatorData.Warning,
        "objection_accepted: whether a label objected to is wrong. corrections: the right labels, unchanged ones too.",
        columns.Contains(LabelColumns.IndicatorType) ? TypeGuide.OfAll : null,
        .. columns.Select(FieldGuide.Of),
        "confidence: P(this is right). reasoning: 15 words.",
    ]);

    // Null means "none" to the reader of corrections, so every column carries its right value, changed or not.
    private static string Schema(IReadOnlyList<string> columns) => AnswerSchema.Of(
    [
        new("objection_accepted", AnswerSchema.Flag()),
        new("corrections", AnswerSchema.Object(columns.Select(column => AnswerSchema.Label(column, Enum.GetValues<IndicatorType>())))),
    ]);
}
