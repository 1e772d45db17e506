using Classify.Core.Workflow;
using Classify.Data.Ledger;
using Classify.Providers.Calls;

namespace Classify.Service.Asking;

/// <summary>What a reply comes to for the workflow and the ledger: the same for a call and for a row of a provider's job.</summary>
internal static class AnsweredCall
{
    /// <summary>The answer in <paramref name="reply"/>, if only that there will be none; null for a failure.</summary>
    public static Answer? AnswerOf(ModelReply reply) => reply switch
    {
        ModelReply.Answered answered => new Answer.Text(answered.Content) { Probabilities = answered.Probabilities },
        ModelReply.Refused refused => new Answer.Unavailable($"The model declined to answer: {refused.Reason}"),
        _ => null,
    };

    /// <summary>Why there is no answer to a question that the provider will never take.</summary>
    public static string RefusedReason(string provider, ModelReply.Failed failure) => $"{provider} refused the request: {failure.Error}";

    /// <summary>The ledger's entry for an answer.</summary>
    public static CallResult.Answered Result(Answer answer, bool validated, ModelReply reply, CallCost cost, TimeSpan? latency)
    {
        var (finishReason, usage) = reply switch
        {
            ModelReply.Answered answered => (answered.FinishReason, answered.Usage),
            ModelReply.Refused refused => (refused.FinishReason, refused.Usage),
            _ => throw new ArgumentException("No answer.", nameof(reply)),
        };
        return new CallResult.Answered(answer, validated)
        {
            FinishReason = finishReason,
            PromptTokens = usage?.Prompt,
            CompletionTokens = usage?.Completion,
            CachedTokens = usage?.Cached,
            Cost = cost,
            LatencyMs = latency?.TotalMilliseconds,
        };
    }
}
