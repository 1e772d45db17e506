using System.Text.Json;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;

namespace Classify.Providers.Anthropic;

/// <summary>Writes the body of a message. Pure: the same request and abilities give the same bytes.</summary>
/// <remarks>The API accepts no sampling parameters at any value.</remarks>
internal static class MessageBody
{
    public static WireBody Write(ModelRequest request, ModelAbilities abilities)
    {
        var (schema, keywords) = SchemaKeywords.For(request.Schema, abilities);
        var withSchema = abilities.Accepts(RequestPart.JsonSchema);
        var limit = ModelFacts.Of(ProviderName.Anthropic, request.Model).OutputLimit(request.MaxOutputTokens, abilities);

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, WireBody.Plain))
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

        return new(request.Model, buffer.ToArray(), withSchema ? [RequestPart.JsonSchema, .. keywords] : []);
    }
}
