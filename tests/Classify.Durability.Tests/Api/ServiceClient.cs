using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests.Api;

/// <summary>A client of a service under test.</summary>
internal sealed class ServiceClient(ServiceProcess service) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(30) };

    public async Task<HttpResponseMessage> PostAsync(Submission submission)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/classify/batch")
        {
            Content = new StringContent(submission.Body, Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", submission.Key } },
        };
        return await _http.SendAsync(request);
    }

    /// <summary>Submits; anything but a 202 is a failure.</summary>
    public async Task<string> SubmitAsync(Submission submission)
    {
        using var response = await PostAsync(submission);
        response.StatusCode.ShouldBe(
            HttpStatusCode.Accepted, $"{await response.Content.ReadAsStringAsync()}\n{service.Transcript}");
        var traceId = await TraceIdAsync(response);
        submission.AnsweredWith(traceId);
        return traceId;
    }

    /// <summary>The batch that a 202 names.</summary>
    public static async Task<string> TraceIdAsync(HttpResponseMessage response)
    {
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("trace_id").GetString()!;
    }

    /// <summary>Submits; false when the service died before it answered.</summary>
    public async Task<bool> TrySubmitAsync(Submission submission)
    {
        try
        {
            await SubmitAsync(submission);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<HttpStatusCode> CancelAsync(string traceId)
    {
        using var response = await _http.PostAsync($"/batches/{traceId}/cancel", content: null);
        return response.StatusCode;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    /// <summary>Opens the events of a batch and leaves them open.</summary>
    public async Task<Stream> ListenAsync(string traceId) => await _http.GetStreamAsync($"/batches/{traceId}/events");

    public async Task<string> StatusAsync(string traceId)
    {
        var batch = await _http.GetFromJsonAsync<JsonElement>($"/batches/{traceId}");
        return batch.GetProperty("status").GetString()!;
    }

    /// <summary>Waits until every one of the batches is completed.</summary>
    public Task CompletedAsync(IReadOnlyCollection<string> traceIds, TimeSpan within)
    {
        var open = new Queue<string>(traceIds);
        return Deadline.UntilAsync(
            $"{traceIds.Count} batches completed",
            within,
            async () =>
            {
                while (open.TryPeek(out var traceId) && await StatusAsync(traceId) == "completed")
                {
                    open.Dequeue();
                }

                return open.Count == 0;
            },
            () => service.Transcript);
    }

    public void Dispose() => _http.Dispose();
}
