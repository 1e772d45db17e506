using System.Text.Json.Nodes;

namespace Classify.FakeModels;

/// <summary>An answer as Anthropic's messages endpoint writes it.</summary>
internal static class AnthropicMessage
{
    public static JsonObject Of(FakeRequest request, FakeAnswer answer) => answer switch
    {
        FakeAnswer.Says says => Message(request, Blocks(says), Stop(says.FinishReason), null, says),
        FakeAnswer.Refuses refuses => Message(
            request, [], "refusal", new() { ["type"] = "refusal", ["category"] = null, ["explanation"] = refuses.Reason }, new("")),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static string Stop(string finishReason) => finishReason switch
    {
        "stop" => "end_turn",
        "length" => "max_tokens",
        _ => finishReason,
    };

    private static JsonArray Blocks(FakeAnswer.Says says)
    {
        var text = new JsonObject { ["type"] = "text", ["text"] = says.Content, ["citations"] = null };
        return says.Thinks
            ? [new JsonObject { ["type"] = "thinking", ["thinking"] = "{\"not\":\"the answer\"}", ["signature"] = "sig" }, text]
            : [text];
    }

    private static JsonObject Message(FakeRequest request, JsonArray content, string stop, JsonObject? details, FakeAnswer.Says counts) => new()
    {
        ["id"] = $"msg_{request.Number}",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = request.Model,
        ["content"] = content,
        ["stop_reason"] = stop,
        ["stop_sequence"] = null,
        ["stop_details"] = details,
        ["usage"] = new JsonObject
        {
            ["input_tokens"] = counts.PromptTokens - counts.CachedTokens,
            ["cache_creation_input_tokens"] = 0,
            ["cache_read_input_tokens"] = counts.CachedTokens,
            ["output_tokens"] = counts.CompletionTokens,
        },
    };
}
