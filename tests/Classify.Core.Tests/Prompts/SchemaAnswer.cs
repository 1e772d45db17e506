using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.Core.Tests.Prompts;

/// <summary>A model that keeps to the schema and picks its values at random.</summary>
internal sealed class SchemaAnswer(Random random)
{
    private static readonly string?[] Currencies = ["USD", "EUR", "JPY", null];

    public JsonObject To(string schema) => (JsonObject)Value("", JsonElement.Parse(schema))!;

    private JsonNode? Value(string name, JsonElement schema)
    {
        if (name == "detected_currency")
        {
            return random.GetItems(Currencies, 1)[0];
        }

        if (schema.TryGetProperty("enum", out var allowed))
        {
            return allowed[random.Next(allowed.GetArrayLength())].GetString();
        }

        return schema.GetProperty("type").GetString() switch
        {
            "object" => new JsonObject(schema.GetProperty("properties").EnumerateObject()
                .Select(property => KeyValuePair.Create(property.Name, Value(property.Name, property.Value)))),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value("", schema.GetProperty("items")))]),
            "boolean" => random.Next(2) == 0,
            "number" => random.NextDouble(),
            "string" => "Because \"so\" 中.",
            var other => throw new InvalidOperationException($"No value of type {other}."),
        };
    }
}
