using System.Text.Json;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>What the fake of the providers has counted since its start.</summary>
/// <param name="Requests">Requests that reached it, whatever came of them.</param>
/// <param name="RateLimited">Of those, answered with 429.</param>
/// <param name="MostAtOnce">The most that were in flight at one moment.</param>
/// <param name="Questions">Of the requests, those that ask one question and wait for its answer.</param>
/// <param name="Tokens">Of all prompts and answers.</param>
/// <param name="Jobs">Jobs accepted by the batch interfaces.</param>
/// <param name="Rows">Questions in those jobs.</param>
internal sealed record FakeStatistics(
    long Requests, long RateLimited, long MostAtOnce, long Questions, long Tokens, long Jobs, FakeRows Rows)
{
    private static readonly string[] Asking = ["POST /v1/chat/completions", "POST /v1/messages"];

    public static FakeStatistics Of(JsonElement json) => new(
        json.GetProperty("requests").EnumerateObject().Sum(path => path.Value.GetInt64()),
        json.GetProperty("rateLimited").GetInt64(),
        json.GetProperty("maxConcurrent").GetInt64(),
        json.GetProperty("requests").EnumerateObject().Where(path => Asking.Contains(path.Name)).Sum(path => path.Value.GetInt64()),
        json.GetProperty("promptTokens").GetInt64() + json.GetProperty("completionTokens").GetInt64(),
        json.GetProperty("batches").EnumerateObject().Sum(provider => provider.Value.GetInt64()),
        FakeRows.Of(json.GetProperty("batchLines")));
}

/// <summary>What became of the questions in the jobs of the fake.</summary>
/// <param name="Submitted">All of them, those without an end yet included.</param>
internal sealed record FakeRows(long Submitted, long Succeeded, long Errored, long Expired, long Cancelled)
{
    public long Ended => Succeeded + Errored + Expired + Cancelled;

    public static FakeRows Of(JsonElement json)
    {
        return new FakeRows(Count("submitted"), Count("succeeded"), Count("errored"), Count("expired"), Count("cancelled"));

        long Count(string name) => json.GetProperty(name).GetInt64();
    }
}
