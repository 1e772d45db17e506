using System.Text.Json;
using Classify.Providers.Calls;
using Classify.Providers.Logprobs;

namespace Classify.Providers.OpenAI;

/// <summary>Reads a chat completion. Pure.</summary>
internal static class ChatReply
{
    private static readonly IReadOnlyDictionary<string, double> NoProbabilities = new Dictionary<string, double>();

    /// <param name="schema">The schema of the answer, for the values that are legal.</param>
    /// <param name="body">The whole body, in UTF-8.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It holds no answer.</exception>
    public static ModelReply Read(string schema, ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.Find("choices") is not { ValueKind: JsonValueKind.Array } choices || choices.GetArrayLength() == 0
            || choices[0].Find("message") is not { } message)
        {
            throw new FormatException("The completion holds no message.");
        }

        var usage = Usage(document.RootElement);
        var finish = choices[0].FindText("finish_reason") ?? "";
        if (message.FindText("refusal") is { Length: > 0 } refusal)
        {
            return new ModelReply.Refused(refusal, usage, finish);
        }

        if (finish == "content_filter")
        {
            return new ModelReply.Refused("The provider's content filter left the answer out.", usage, finish);
        }

        var content = message.FindText("content") ?? "";
        var answer = AnswerText.Find(content);
        var tokens = choices[0].Find("logprobs") is { ValueKind: JsonValueKind.Object } logprobs && logprobs.Find("content") is { ValueKind: JsonValueKind.Array } list
            ? TokenReading.Of(list)
            : [];
        var probabilities = tokens.Count == 0 ? NoProbabilities : ValueProbabilities.Of(content, answer, tokens, LegalValues.FromSchema(schema));
        return new ModelReply.Answered(content[answer], probabilities, usage, finish);
    }

    private static TokenUsage? Usage(JsonElement root) => root.Find("usage") is { } usage
        ? TokenUsage.Of(
            usage.FindCount("prompt_tokens"),
            usage.FindCount("completion_tokens"),
            usage.Find("prompt_tokens_details")?.FindCount("cached_tokens") ?? 0)
        : null;
}
