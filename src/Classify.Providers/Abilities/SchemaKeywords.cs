using System.Text.Json.Nodes;

namespace Classify.Providers.Abilities;

/// <summary>
/// The keywords of a JSON schema that only narrow it, such as <c>minimum</c>: providers support different ones, and the
/// reader of the answer checks bounds itself.
/// </summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<string> Structure =
        ["$schema", "$ref", "$defs", "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf"];

    /// <summary><paramref name="schema"/> without what the model refuses of it.</summary>
    /// <returns>The schema, and the keywords left in it as parts that can still be given up.</returns>
    public static (string Schema, IReadOnlyList<string> Dispensable) For(string schema, ModelAbilities abilities)
    {
        var keywords = Of(schema).ToLookup(keyword => abilities.Accepts(RequestPart.SchemaKeyword(keyword)));
        return (Without(schema, [.. keywords[false]]), [.. keywords[true].Select(RequestPart.SchemaKeyword)]);
    }

    /// <summary>Those that <paramref name="schema"/> uses, each once.</summary>
    public static IReadOnlyList<string> Of(string schema)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Walk(JsonNode.Parse(schema), keywords => found.UnionWith(keywords.Select(keyword => keyword.Key).Where(key => !Structure.Contains(key))));
        return [.. found];
    }

    /// <summary><paramref name="schema"/> without <paramref name="keywords"/>; the same text where it uses none of them.</summary>
    public static string Without(string schema, IReadOnlyCollection<string> keywords)
    {
        if (keywords.Count == 0)
        {
            return schema;
        }

        var root = JsonNode.Parse(schema);
        var changed = false;
        Walk(root, node =>
        {
            foreach (var keyword in keywords)
            {
                changed |= node.Remove(keyword);
            }
        });
        return changed ? root!.ToJsonString() : schema;
    }

    /// <summary>Visits every schema in <paramref name="node"/>; names of properties are no keywords.</summary>
    private static void Walk(JsonNode? node, Action<JsonObject> visit)
    {
        if (node is not JsonObject schema)
        {
            return;
        }

        visit(schema);
        foreach (var map in new[] { schema["properties"], schema["$defs"] }.OfType<JsonObject>())
        {
            foreach (var (_, child) in map)
            {
                Walk(child, visit);
            }
        }

        Walk(schema["items"], visit);
        foreach (var child in schema["anyOf"] as JsonArray ?? [])
        {
            Walk(child, visit);
        }
    }
}
