using System.Text.Json;
using System.Text.Json.Serialization;
using Classify.Data.Tables;

namespace Classify.Data.Deliveries;

/// <summary>The row of a batch as JSON, so that every attempt of a delivery tells the same, whatever becomes of the batch.</summary>
public static class BatchSnapshot
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Write(BatchRow batch) => JsonSerializer.Serialize(batch, Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static BatchRow Read(string text) => JsonSerializer.Deserialize<BatchRow>(text, Options) ?? throw new JsonException("There is no batch in it.");
}
