using System.Text.Json;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>What the fake of the providers has counted since its start.</summary>
/// <param name="Requests">Questions that reached it, whatever came of them.</param>
/// <param name="RateLimited">Of those, answered with 429.</param>
/// <param name="MostAtOnce">The most that were in flight at one moment.</param>
internal sealed record FakeStatistics(long Requests, long RateLimited, long MostAtOnce)
{
    public static FakeStatistics Of(JsonElement json) => new(
        json.GetProperty("requests").EnumerateObject().Sum(path => path.Value.GetInt64()),
        json.GetProperty("rateLimited").GetInt64(),
        json.GetProperty("maxConcurrent").GetInt64());
}
