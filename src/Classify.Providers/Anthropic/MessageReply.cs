using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Anthropic;

/// <summary>Reads a message. Pure.</summary>
internal static class MessageReply
{
    private static readonly IReadOnlyDictionary<string, double> NoProbabilities = new Dictionary<string, double>();

    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is no message.</exception>
    public static ModelReply Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var message = document.RootElement;
        if (message.Find("content") is not { ValueKind: JsonValueKind.Array } blocks)
        {
            throw new FormatException("The message holds no content.");
        }

        // Thoughts and other blocks may come before and between.
        var text = string.Concat(blocks.EnumerateArray().Where(block => block.FindText("type") == "text").Select(block => block.FindText("text")));
        var usage = Usage(message);
        var stop = message.FindText("stop_reason") ?? "";
        if (stop == "refusal")
        {
            var said = message.Find("stop_details") is { } details ? details.FindText("explanation") : null;
            return new ModelReply.Refused(said ?? (text.Length > 0 ? text : "The model declined to answer."), usage, stop);
        }

        return new ModelReply.Answered(text[AnswerText.Find(text)], NoProbabilities, usage, stop);
    }

    /// <summary>Here the prompt's tokens are counted in three parts that do not overlap.</summary>
    private static TokenUsage? Usage(JsonElement message)
    {
        if (message.Find("usage") is not { } usage)
        {
            return null;
        }

        var cached = usage.FindCount("cache_read_input_tokens") ?? 0;
        var prompt = usage.FindCount("input_tokens") + (usage.FindCount("cache_creation_input_tokens") ?? 0) + cached;
        return TokenUsage.Of(prompt, usage.FindCount("output_tokens"), cached);
    }
}
