using System.Text.Json;

namespace Classify.Providers.Logprobs;

/// <summary>The closed list of one property.</summary>
/// <param name="Values">The values as JSON text, quotes included.</param>
/// <param name="IsArray">Whether the property holds an array of them.</param>
internal sealed record ClosedList(IReadOnlyList<byte[]> Values, bool IsArray);

/// <summary>Reads from a schema which values are legal. Free text and numbers have no closed list and no probability.</summary>
internal static class LegalValues
{
    /// <summary>Property at the top of the answer to its closed list.</summary>
    public static IReadOnlyDictionary<string, ClosedList> FromSchema(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        var lists = new Dictionary<string, ClosedList>();
        if (!document.RootElement.TryGetProperty("properties", out var properties))
        {
            return lists;
        }

        foreach (var property in properties.EnumerateObject())
        {
            if (Values(property.Value) is { } values)
            {
                lists[property.Name] = new(values, false);
            }
            else if (property.Value.TryGetProperty("items", out var items) && Values(items) is { } elements)
            {
                lists[property.Name] = new(elements, true);
            }
        }

        return lists;
    }

    /// <summary>Every value that <paramref name="schema"/> allows; null where they cannot be listed.</summary>
    private static List<byte[]>? Values(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var listed))
        {
            return [.. listed.EnumerateArray().Select(Json)];
        }

        if (schema.TryGetProperty("const", out var only))
        {
            return [Json(only)];
        }

        if (schema.TryGetProperty("anyOf", out var choices))
        {
            var all = choices.EnumerateArray().Select(Values).ToList();
            return all.Any(values => values is null) ? null : [.. all.SelectMany(values => values!)];
        }

        if (!schema.TryGetProperty("type", out var type))
        {
            return null;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).ToList() : [type.GetString()];
        return types.All(one => one is "boolean" or "null")
            ? [.. types.SelectMany(one => one == "null" ? ["null"u8.ToArray()] : new[] { "true"u8.ToArray(), "false"u8.ToArray() })]
            : null;
    }

    private static byte[] Json(JsonElement value) => System.Text.Encoding.UTF8.GetBytes(value.GetRawText());
}
