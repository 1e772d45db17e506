using System.Security.Cryptography;
using Classify.Core.Indicators;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>
/// Puts questions into words. Pure: nothing but indicator and question decides, so synchronous calls, provider batches and
/// tests send the same bytes.
/// </summary>
public static class PromptBuilder
{
    /// <summary>The prompt that asks <paramref name="question"/> about <paramref name="indicator"/>.</summary>
    public static Prompt Build(Indicator indicator, Question question)
    {
        var text = Text(indicator, question);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        text.AppendTo(hash);
        return new(
            text.System,
            text.User,
            text.SchemaName,
            text.Schema,
            text.MaxOutputTokens,
            PromptVersion.Current,
            Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    internal static PromptText Text(Indicator indicator, Question question) => question.Kind switch
    {
        QuestionKind.Classify => ClassifyPrompt.Text(indicator, question),
        QuestionKind.Review => ReviewPrompt.Text(indicator, question),
        QuestionKind.FinalReview => FinalReviewPrompt.Text(indicator, question),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "Unknown question."),
    };
}
