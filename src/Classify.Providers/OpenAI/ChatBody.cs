using System.Text.Json;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;

namespace Classify.Providers.OpenAI;

/// <summary>Writes the body of a chat completion. Pure: the same request and abilities give the same bytes.</summary>
internal static class ChatBody
{
    /// <summary>Alternatives asked for at each token, to renormalise over; 20 is the most allowed.</summary>
    private const int TopLogprobs = 10;

    /// <param name="limitName">What the server calls the limit on output: one of the two names of <see cref="RequestPart"/>.</param>
    public static WireBody Write(ModelRequest request, ModelAbilities abilities, ModelFacts facts, string limitName)
    {
        var dispensable = new List<string>();
        bool Uses(string part)
        {
            if (abilities.Accepts(part))
            {
                dispensable.Add(part);
                return true;
            }

            return false;
        }

        var (schema, keywords) = SchemaKeywords.For(request.Schema, abilities);
        var withSchema = Uses(RequestPart.JsonSchema);
        var withJson = !withSchema && Uses(RequestPart.JsonObject);
        if (withSchema)
        {
            dispensable.AddRange(keywords);
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, WireBody.Plain))
        {
            json.WriteStartObject();
            json.WriteString("model", request.Model);
            json.WriteStartArray("messages");
            WriteMessage(json, "system", withSchema ? request.System : SchemaInWords.Append(request.System, schema));
            WriteMessage(json, "user", request.User);
            json.WriteEndArray();
            if (withSchema)
            {
                WriteSchema(json, request.SchemaName, schema);
            }
            else if (withJson)
            {
                json.WriteStartObject("response_format");
                json.WriteString("type", "json_object");
                json.WriteEndObject();
            }

            var skipsThinking = facts.CanSkipThinking && Uses(RequestPart.ReasoningEffort);
            json.WriteNumber(LimitName(limitName, abilities, dispensable), facts.OutputLimit(request.MaxOutputTokens, abilities));
            if (skipsThinking)
            {
                json.WriteString("reasoning_effort", "none");
            }

            if (Uses(RequestPart.Temperature))
            {
                json.WriteNumber("temperature", 0);
            }

            if (Uses(RequestPart.Logprobs))
            {
                json.WriteBoolean("logprobs", true);
                json.WriteNumber("top_logprobs", TopLogprobs);
            }

            json.WriteEndObject();
        }

        return new(request.Model, buffer.ToArray(), dispensable);
    }

    /// <summary>The usual name; the other one where that is refused. There is always a limit, or an answer could cost anything.</summary>
    private static string LimitName(string usual, ModelAbilities abilities, List<string> dispensable)
    {
        if (abilities.Accepts(usual))
        {
            dispensable.Add(usual);
            return usual;
        }

        return usual == RequestPart.MaxTokens ? RequestPart.MaxCompletionTokens : RequestPart.MaxTokens;
    }

    private static void WriteMessage(Utf8JsonWriter json, string role, string content)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("content", content);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, string name, string schema)
    {
        json.WriteStartObject("response_format");
        json.WriteString("type", "json_schema");
        json.WriteStartObject("json_schema");
        json.WriteString("name", name);
        json.WriteBoolean("strict", true);
        json.WritePropertyName("schema");
        json.WriteRawValue(schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
