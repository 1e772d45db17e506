using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.FakeModels;

/// <summary>
/// Tokens of an answer: one for each value of an enum or boolean, with its alternatives, and one for all between two of
/// them. Together they are the answer, to the byte.
/// </summary>
internal static class AnswerLogprobs
{
    private const double Usual = 0.9;

    public static JsonObject Of(FakeRequest request, FakeAnswer.Says says)
    {
        var tokens = new JsonArray();
        var json = Encoding.UTF8.GetBytes(says.Content);
        var done = 0;
        foreach (var (property, start, end) in Values(json))
        {
            if (Legal(request, property) is not { } legal)
            {
                continue;
            }

            tokens.Add(Token(json[done..start], 1, []));
            var probability = says.Probabilities.GetValueOrDefault(property, Usual);
            var value = Encoding.UTF8.GetString(json[start..end]);
            var others = legal.Where(other => other != value).ToList();
            tokens.Add(Token(json[start..end], probability, [(value, probability), .. others.Select(other => (other, (1 - probability) / others.Count))]));
            done = end;
        }

        tokens.Add(Token(json[done..], 1, []));
        return new() { ["content"] = tokens, ["refusal"] = null };
    }

    private static List<(string Property, int Start, int End)> Values(byte[] json)
    {
        var values = new List<(string, int, int)>();
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                {
                    var property = reader.GetString()!;
                    reader.Read();
                    values.Add((property, (int)reader.TokenStartIndex, (int)reader.BytesConsumed));
                }
            }
        }
        catch (JsonException)
        {
            // Scripted garbage has no values.
        }

        return values;
    }

    private static List<string>? Legal(FakeRequest request, string property)
    {
        if (request.Schema is not { } schema || !schema.GetProperty("properties").TryGetProperty(property, out var one))
        {
            return null;
        }

        if (one.TryGetProperty("enum", out var values))
        {
            return [.. values.EnumerateArray().Select(value => value.GetRawText())];
        }

        return one.GetProperty("type") is { ValueKind: JsonValueKind.String } type && type.GetString() == "boolean" ? ["true", "false"] : null;
    }

    private static JsonObject Token(byte[] bytes, double probability, IEnumerable<(string Text, double Probability)> alternatives)
    {
        var token = Weighted(bytes, probability);
        token["top_logprobs"] = new JsonArray([.. alternatives.Select(other => Weighted(Encoding.UTF8.GetBytes(other.Text), other.Probability))]);
        return token;
    }

    private static JsonObject Weighted(byte[] bytes, double probability) => new()
    {
        ["token"] = Encoding.UTF8.GetString(bytes),
        ["logprob"] = Math.Log(Math.Max(probability, 1e-12)),
        ["bytes"] = new JsonArray([.. bytes.Select(value => (JsonNode)value)]),
    };
}
