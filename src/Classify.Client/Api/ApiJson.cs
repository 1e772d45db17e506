using System.Text.Json;
using System.Text.Json.Serialization;

namespace Classify.Client.Api;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(BatchAccepted))]
[JsonSerializable(typeof(BatchItem))]
[JsonSerializable(typeof(BatchStatus))]
[JsonSerializable(typeof(ClassificationLabels))]
[JsonSerializable(typeof(Page<JsonElement>))]
[JsonSerializable(typeof(PollAccepted))]
[JsonSerializable(typeof(ProviderJob))]
[JsonSerializable(typeof(JsonDocument))]
[JsonSerializable(typeof(Page<BatchItem>))]
internal sealed partial class ApiJson : JsonSerializerContext;
