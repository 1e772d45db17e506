using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>Asks for every label that the rules left open, with the parts of the guide that those need.</summary>
internal static class ClassifyPrompt
{
    private const int MaxOutputTokens = 500;
    private const int SampleValues = 6;

    public static PromptText Text(Indicator indicator, Question question)
    {
        var columns = AskedColumns.Of(question.Fields);
        var isFamilyOpen = columns.Contains(LabelColumns.Family);
        return new(System(columns, question), User(indicator, question, columns), "classify", Schema(), MaxOutputTokens);

        string Schema()
        {
            var types = isFamilyOpen ? Enum.GetValues<IndicatorType>() : FamilyTypes.Of(question.Labels.Family);
            return AnswerSchema.Of(columns.Select(column => AnswerSchema.Label(column, types)));
        }
    }

    private static string System(IReadOnlyList<string> columns, Question question) => PromptLines.Join(
    [
        "Label an economic indicator as JSON. " + IndicatorData.Warning,
        columns.Contains(LabelColumns.Family) ? TypeGuide.OfAll
            : columns.Contains(LabelColumns.IndicatorType) ? TypeGuide.Of(question.Labels.Family)
            : null,
        .. columns.Select(FieldGuide.Of),
        "confidence: P(all right). reasoning: 15 words.",
    ]);

    private static string User(Indicator indicator, Question question, IReadOnlyList<string> columns) => PromptLines.Join(
        IndicatorData.Text(indicator, SampleValues),
        LabelLine.Candidates(
            columns.Contains(LabelColumns.Family) ? question.FamilyCandidates : [],
            columns.Contains(LabelColumns.IndicatorType) ? question.TypeCandidates : []),
        PromptLines.Complaint(question.Complaint));
}
