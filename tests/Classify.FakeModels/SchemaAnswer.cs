using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.FakeModels;

/// <summary>Answers any question in the form its schema asks for.</summary>
public static class SchemaAnswer
{
    /// <summary>The first value of every enum, false, 0.9, a short text, no elements.</summary>
    public static FakeAnswer First(FakeRequest request) => With(request);

    /// <summary>The same, with <paramref name="values"/> (property and JSON value) where they are given.</summary>
    public static FakeAnswer.Says With(FakeRequest request, params IEnumerable<(string Property, JsonNode? Value)> values)
    {
        var answer = request.Schema is { } schema ? Value(schema) as JsonObject ?? [] : [];
        foreach (var (property, value) in values)
        {
            answer[property] = value;
        }

        return new(answer.ToJsonString());
    }

    private static JsonNode? Value(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var values))
        {
            return JsonNode.Parse(values[0].GetRawText());
        }

        if (schema.TryGetProperty("anyOf", out var choices))
        {
            return Value(choices[0]);
        }

        var type = schema.GetProperty("type");
        return (type.ValueKind == JsonValueKind.Array ? type[0] : type).GetString() switch
        {
            "object" => Object(schema),
            "array" => new JsonArray(),
            "boolean" => false,
            "number" => 0.9,
            "integer" => 1,
            "string" => "Because.",
            _ => null,
        };
    }

    private static JsonObject Object(JsonElement schema)
    {
        var result = new JsonObject();
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            result[property.Name] = Value(property.Value);
        }

        return result;
    }
}
