using System.Text;
using System.Text.Json;

namespace Classify.Providers.Logprobs;

/// <summary>Reads the <c>logprobs.content</c> of a chat completion. Empty where a token cannot be read.</summary>
internal static class TokenReading
{
    public static IReadOnlyList<AnswerToken> Of(JsonElement content)
    {
        var tokens = new List<AnswerToken>(content.GetArrayLength());
        foreach (var item in content.EnumerateArray())
        {
            if (Piece(item) is not { } text)
            {
                return [];
            }

            var alternatives = item.TryGetProperty("top_logprobs", out var top) && top.ValueKind == JsonValueKind.Array
                ? top.EnumerateArray().Select(Piece).OfType<WeightedText>().ToList()
                : [];
            tokens.Add(new(text, alternatives));
        }

        return tokens;
    }

    private static WeightedText? Piece(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("logprob", out var logprob) || logprob.ValueKind != JsonValueKind.Number
            || !item.TryGetProperty("token", out var token) || token.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return new(Bytes(item) ?? Encoding.UTF8.GetBytes(token.GetString()!), logprob.GetDouble());
    }

    /// <summary>The exact bytes, where the server sends them: the text of a token that is half a character is not exact.</summary>
    private static byte[]? Bytes(JsonElement item)
    {
        if (!item.TryGetProperty("bytes", out var bytes) || bytes.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var result = new byte[bytes.GetArrayLength()];
        var index = 0;
        foreach (var value in bytes.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetByte(out result[index++]))
            {
                return null;
            }
        }

        return result;
    }
}
