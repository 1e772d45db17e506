using System.Text.Json;
using System.Text.Json.Serialization;

namespace Classify.Data.ProviderBatches;

/// <summary>How many requests of a job the provider has brought how far. Where it does not say, zero.</summary>
public sealed record JobCounts(
    [property: JsonPropertyName("total")] int Total,
    [property: JsonPropertyName("completed")] int Completed,
    [property: JsonPropertyName("failed")] int Failed,
    [property: JsonPropertyName("expired")] int Expired,
    [property: JsonPropertyName("cancelled")] int Cancelled)
{
    /// <summary>Column <c>provider_batches.counts</c>.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this);

    public static JobCounts? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize<JobCounts>(json);
}
