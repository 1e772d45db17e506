using System.Buffers;
using System.Text.Json;
using Classify.Client.Catalogue;

namespace Classify.Client.Api;

/// <summary>What <c>POST /classify/batch</c> is asked; null leaves the choice to the service.</summary>
public sealed record BatchRequest(
    IReadOnlyList<CatalogueIndicator> Indicators,
    string? Provider = null,
    string? Model = null,
    string? Routing = null,
    string? Dispatch = null,
    string? Profile = null)
{
    /// <summary>The body. Indicators are copied as they stand in the catalogue, so nothing is lost or reformatted.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("indicators");
            foreach (var indicator in Indicators)
            {
                writer.WriteRawValue(indicator.Json, skipInputValidation: true);
            }

            writer.WriteEndArray();
            WriteIfGiven(writer, "llm_provider", Provider);
            WriteIfGiven(writer, "model", Model);
            WriteIfGiven(writer, "routing", Routing);
            WriteIfGiven(writer, "dispatch", Dispatch);
            WriteIfGiven(writer, "profile", Profile);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteIfGiven(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
