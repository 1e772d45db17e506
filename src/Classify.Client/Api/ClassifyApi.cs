using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Classify.Client.Api;

/// <summary>The service's HTTP interface as typed calls. Safe for concurrent use.</summary>
/// <param name="http">Its base address ends in a slash; it carries the API key.</param>
public sealed class ClassifyApi(HttpClient http, TimeProvider clock, RetryPolicy? retryPolicy = null)
{
    private const int PageSize = 500;

    private readonly RetryPolicy _retry = retryPolicy ?? new RetryPolicy();

    /// <summary>Called before a repeated attempt.</summary>
    public Action<RetryNotice>? OnRetry { get; set; }

    /// <summary>True once a service that does not answer will not come back, so that waiting for it is pointless.</summary>
    public Func<bool> IsGone { get; set; } = () => false;

    /// <summary>Asks once, without repeating, whether <paramref name="path"/> (a health address) answers with success.</summary>
    public async Task<ApiError?> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        var (_, error, _) = await AttemptAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return error;
    }

    /// <summary>Submits one batch. The same key with the same body is the same batch, however often it is sent.</summary>
    public Task<ApiResult<BatchAccepted>> SubmitAsync(BatchRequest request, string idempotencyKey, CancellationToken cancellationToken)
    {
        var body = request.ToJson();
        return SendAsync(
            () =>
            {
                var message = new HttpRequestMessage(HttpMethod.Post, "classify/batch") { Content = new ByteArrayContent(body) };
                message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                message.Headers.Add("Idempotency-Key", idempotencyKey);
                return message;
            },
            ApiJson.Default.BatchAccepted,
            cancellationToken);
    }

    /// <summary>The state and the counts of a batch.</summary>
    public Task<ApiResult<BatchStatus>> GetBatchAsync(string traceId, CancellationToken cancellationToken) =>
        GetAsync($"batches/{Uri.EscapeDataString(traceId)}", ApiJson.Default.BatchStatus, cancellationToken);

    /// <summary>The first page of a batch's items in <paramref name="state"/>: an item state, or <c>open</c>.</summary>
    public Task<ApiResult<Page<BatchItem>>> GetItemsAsync(string traceId, string state, int limit, CancellationToken cancellationToken) =>
        GetAsync(
            $"batches/{Uri.EscapeDataString(traceId)}/items?state={Uri.EscapeDataString(state)}&limit={limit}",
            ApiJson.Default.PageBatchItem,
            cancellationToken);

    /// <summary>Every result of a batch, page after page.</summary>
    public async Task<ApiResult<IReadOnlyList<ClassificationResult>>> GetClassificationsAsync(string traceId, CancellationToken cancellationToken)
    {
        var results = new List<ClassificationResult>();
        string? cursor = null;
        do
        {
            var path = $"batches/{Uri.EscapeDataString(traceId)}/classifications?limit={PageSize}"
                + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}");
            var page = await GetAsync(path, ApiJson.Default.PageJsonElement, cancellationToken);
            if (!page.Succeeded)
            {
                return page.Error;
            }

            foreach (var row in page.Value.Items)
            {
                if (!TryRead(row, out var labels))
                {
                    return Unreadable(HttpStatusCode.OK, "a result is no classification");
                }

                results.Add(new ClassificationResult(labels, row));
            }

            // A cursor that does not move would ask for ever.
            if (page.Value.NextCursor is not null && page.Value.NextCursor == cursor)
            {
                return Unreadable(HttpStatusCode.OK, "next_cursor does not advance");
            }

            cursor = page.Value.NextCursor;
        }
        while (cursor is not null);

        return results;
    }

    private static bool TryRead(JsonElement row, out ClassificationLabels labels)
    {
        try
        {
            labels = row.Deserialize(ApiJson.Default.ClassificationLabels) ?? new ClassificationLabels();
            return true;
        }
        catch (JsonException)
        {
            labels = new ClassificationLabels();
            return false;
        }
    }

    private Task<ApiResult<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), type, cancellationToken);

    private async Task<ApiResult<T>> SendAsync<T>(Func<HttpRequestMessage> create, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            var (body, error, retryAfter) = await AttemptAsync(create, cancellationToken);
            if (error is null)
            {
                return Parse(body, type);
            }

            var mayPass = error.Kind == ApiErrorKind.Busy || (error.Kind == ApiErrorKind.Unreachable && !IsGone());
            if (!mayPass || attempt == _retry.MaxAttempts)
            {
                return error;
            }

            var wait = _retry.WaitAfter(attempt, retryAfter, Random.Shared.NextDouble());
            OnRetry?.Invoke(new RetryNotice(error, wait, attempt, _retry.MaxAttempts));
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task<(string Body, ApiError? Error, TimeSpan? RetryAfter)> AttemptAsync(
        Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        try
        {
            using var request = create();
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? (body, null, null)
                : (body, ProblemReader.Read(response.StatusCode, response.ReasonPhrase, body), RetryAfterOf(response));
        }
        catch (HttpRequestException failure)
        {
            return ("", Unreachable(failure.Message), null);
        }
        catch (IOException failure)
        {
            return ("", Unreachable(failure.Message), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ("", Unreachable($"no answer within {http.Timeout.TotalSeconds:0} s"), null);
        }
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static ApiResult<T> Parse<T>(string body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) is { } value ? value : Unreadable(HttpStatusCode.OK, "the answer is empty");
        }
        catch (JsonException failure)
        {
            return Unreadable(HttpStatusCode.OK, failure.Message);
        }
    }

    private static ApiError Unreachable(string detail) =>
        new() { Kind = ApiErrorKind.Unreachable, Title = "service unreachable", Detail = detail };

    private static ApiError Unreadable(HttpStatusCode status, string detail) => new()
    {
        Kind = ApiErrorKind.Unexpected,
        Status = (int)status,
        Title = "the answer could not be read",
        Detail = detail,
    };
}
