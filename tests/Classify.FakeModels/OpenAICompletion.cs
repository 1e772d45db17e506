using System.Text.Json.Nodes;

namespace Classify.FakeModels;

/// <summary>An answer as OpenAI's chat completions write it.</summary>
internal static class OpenAICompletion
{
    public static JsonObject Of(FakeRequest request, FakeAnswer answer) => answer switch
    {
        FakeAnswer.Says says => Completion(request, says.Content, null, says),
        FakeAnswer.Refuses refuses => Completion(request, null, refuses.Reason, new("")),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static JsonObject Completion(FakeRequest request, string? content, string? refusal, FakeAnswer.Says says) => new()
    {
        ["id"] = $"chatcmpl-{request.Number}",
        ["object"] = "chat.completion",
        ["created"] = 1_790_000_000,
        ["model"] = request.Model,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal },
            ["logprobs"] = request.WantsLogprobs && content is not null ? AnswerLogprobs.Of(request, says) : null,
            ["finish_reason"] = says.FinishReason,
        }),
        ["usage"] = new JsonObject
        {
            ["prompt_tokens"] = says.PromptTokens,
            ["completion_tokens"] = says.CompletionTokens,
            ["total_tokens"] = says.PromptTokens + says.CompletionTokens,
            ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = says.CachedTokens },
        },
    };
}
