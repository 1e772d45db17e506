using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>Calls of the service as a client makes them.</summary>
internal sealed class Api(HttpClient client)
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public Task<Reply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends the path exactly as written, dot segments included.</summary>
    public Task<Reply> GetAsWrittenAsync(string path) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseAddress + path.TrimStart('/'), AsWritten)));

    public async Task<JsonNode> GetJsonAsync(string path) => (await GetAsync(path)).ShouldBe(HttpStatusCode.OK);

    public Task<Reply> PostAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path));

    public Task<Reply> PostBatchAsync(JsonNode body, string? key = null) => PostBatchAsync(body.ToJsonString(), key);

    public Task<Reply> PostBatchAsync(string body, string? key = null)
    {
        var request = Post("/classify/batch", body);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return SendAsync(request);
    }

    public Task<Reply> PostEstimateAsync(string body) => SendAsync(Post("/classify/estimate", body));

    /// <summary>What a batch would ask and cost.</summary>
    public async Task<JsonNode> EstimateAsync(JsonObject batch) => (await PostEstimateAsync(batch.ToJsonString())).ShouldBe(HttpStatusCode.OK);

    /// <summary>Posts a body of any kind; without a media type none is named.</summary>
    public Task<Reply> PostBytesAsync(byte[] body, string? mediaType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/classify/batch") { Content = content });
    }

    /// <summary>Submits a batch that is accepted.</summary>
    /// <returns>Its trace id.</returns>
    public async Task<string> SubmitAsync(JsonObject batch) =>
        (string)(await PostBatchAsync(batch)).ShouldBe(HttpStatusCode.Accepted)["trace_id"]!;

    /// <summary>Submits a batch and follows it to its end.</summary>
    public async Task<string> ClassifyAsync(JsonObject batch)
    {
        var traceId = await SubmitAsync(batch);
        await EndAsync(traceId);
        return traceId;
    }

    /// <summary>Follows a batch until it has ended.</summary>
    /// <returns>Its last snapshot.</returns>
    public async Task<JsonNode> EndAsync(string traceId)
    {
        using var limit = new CancellationTokenSource(Deadline.Limit);
        JsonNode? last = null;
        await foreach (var snapshot in FollowAsync(traceId, limit.Token))
        {
            last = snapshot.Data;
        }

        last.ShouldNotBeNull()["ended_at"].ShouldNotBeNull();
        return last;
    }

    public async IAsyncEnumerable<ServerEvent> FollowAsync(
        string traceId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(
            $"/batches/{traceId}/events", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var snapshot in ServerEvent.ReadAsync(stream, cancellationToken))
        {
            yield return snapshot;
        }
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            return await Reply.ReadAsync(await client.SendAsync(request));
        }
    }

    private static HttpRequestMessage Post(string path, string body) =>
        new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
