using System.Text.Encodings.Web;
using System.Text.Json;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;

namespace Classify.Providers.Anthropic;

/// <summary>Writes the body of a message. Pure: the same request and abilities give the same bytes.</summary>
/// <remarks>The API accepts no sampling parameters at any value.</remarks>
internal static class MessageBody
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static WireBody Write(ModelRequest request, ModelAbilities abilities)
    {
        var keywords = SchemaKeywords.Of(request.Schema);
        var schema = SchemaKeywords.Without(request.Schema, [.. keywords.Where(keyword => !abilities.Accepts(RequestPart.SchemaKeyword(keyword)))]);
        var withSchema = abilities.Accepts(RequestPart.JsonSchema);
        var limit = ModelFacts.Of(ProviderName.Anthropic, request.Model).OutputLimit(request.MaxOutputTokens, thinkingSkipped: false);

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("model", request.Model);
            json.WriteNumber("max_tokens", limit);
            json.WriteString("system", withSchema ? request.System : SchemaInWords.Append(request.System, schema));
            json.WriteStartArray("messages");
            json.WriteStartObject();
            json.WriteString("role", "user");
            json.WriteString("content", request.User);
            json.WriteEndObject();
            json.WriteEndArray();
            if (withSchema)
            {
                json.WriteStartObject("output_config");
                json.WriteStartObject("format");
                json.WriteString("type", "json_schema");
                json.WritePropertyName("schema");
                json.WriteRawValue(schema);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        IEnumerable<string> dispensable = withSchema
            ? [RequestPart.JsonSchema, .. keywords.Select(RequestPart.SchemaKeyword).Where(abilities.Accepts)]
            : [];
        return new(request.Model, buffer.ToArray(), [.. dispensable]);
    }
}
