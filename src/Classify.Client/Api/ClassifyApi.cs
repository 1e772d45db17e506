using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Classify.Client.Api;

/// <summary>The service's HTTP interface as typed calls. Safe for concurrent use.</summary>
/// <param name="http">Its base address ends in a slash; it carries the API key.</param>
public sealed class ClassifyApi(HttpClient http, TimeProvider clock, RetryPolicy? retryPolicy = null)
{
    private const int PageSize = 500;

    private readonly ApiTransport _transport = new(http, clock, retryPolicy ?? new RetryPolicy());

    /// <summary>Called before a repeated attempt.</summary>
    public Action<RetryNotice>? OnRetry
    {
        get => _transport.OnRetry;
        set => _transport.OnRetry = value;
    }

    /// <summary>True once a service that does not answer will not come back, so that waiting for it is pointless.</summary>
    public Func<bool> IsGone
    {
        get => _transport.IsGone;
        set => _transport.IsGone = value;
    }

    /// <summary>Asks once, without repeating, whether <paramref name="path"/> (a health address) answers with success.</summary>
    public async Task<ApiError?> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        var (_, error, _) = await _transport.AttemptAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return error;
    }

    /// <summary>Submits one batch. The same key with the same body is the same batch, however often it is sent.</summary>
    public Task<ApiResult<BatchAccepted>> SubmitAsync(BatchRequest request, string idempotencyKey, CancellationToken cancellationToken)
    {
        var body = request.ToJson();
        return _transport.SendAsync(
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
        GetAsync(PathOf(traceId), ApiJson.Default.BatchStatus, cancellationToken);

    /// <summary>A batch with everything that the service says of it.</summary>
    public async Task<ApiResult<BatchRecord>> GetRecordAsync(string traceId, CancellationToken cancellationToken) =>
        RecordOf(await GetAsync(PathOf(traceId), ApiJson.Default.JsonDocument, cancellationToken));

    /// <summary>Cancels what is open in a batch; one that has ended stays as it is.</summary>
    public async Task<ApiResult<BatchRecord>> CancelAsync(string traceId, CancellationToken cancellationToken) =>
        RecordOf(await _transport.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, PathOf(traceId) + "/cancel"), ApiJson.Default.JsonDocument, cancellationToken));

    /// <summary>The latest batches, the latest first.</summary>
    public Task<ApiResult<IReadOnlyList<BatchRecord>>> GetBatchesAsync(int most, CancellationToken cancellationToken) =>
        ListAsync("batches", most, BatchRecord.Read, "a batch", cancellationToken);

    /// <summary>Every batch in <paramref name="state"/>, the latest first.</summary>
    public Task<ApiResult<IReadOnlyList<BatchRecord>>> GetBatchesAsync(string state, CancellationToken cancellationToken) =>
        ListAsync($"batches?status={state}", int.MaxValue, BatchRecord.Read, "a batch", cancellationToken);

    /// <summary>Every item of a batch that is open.</summary>
    public Task<ApiResult<IReadOnlyList<ItemRecord>>> GetOpenItemsAsync(string traceId, CancellationToken cancellationToken) =>
        ListAsync($"{PathOf(traceId)}/items?state=open", int.MaxValue, ItemRecord.Read, "an item", cancellationToken);

    /// <summary>The first page of a batch's items in <paramref name="state"/>: an item state, or <c>open</c>.</summary>
    public Task<ApiResult<Page<BatchItem>>> GetItemsAsync(string traceId, string state, int limit, CancellationToken cancellationToken) =>
        GetAsync($"{PathOf(traceId)}/items?state={Uri.EscapeDataString(state)}&limit={limit}", ApiJson.Default.PageBatchItem, cancellationToken);

    /// <summary>The failed items of a batch, the first by id.</summary>
    public Task<ApiResult<IReadOnlyList<ItemRecord>>> GetFailedAsync(string traceId, int most, CancellationToken cancellationToken) =>
        ListAsync($"{PathOf(traceId)}/items?state=failed", most, ItemRecord.Read, "an item", cancellationToken);

    /// <summary>Every result of a batch.</summary>
    public Task<ApiResult<IReadOnlyList<ClassificationResult>>> GetClassificationsAsync(string traceId, CancellationToken cancellationToken) =>
        ListAsync($"{PathOf(traceId)}/classifications", int.MaxValue, ClassificationResult.Read, "a classification", cancellationToken);

    /// <summary>Every current classification that <paramref name="filter"/> lets pass, such as <c>min_confidence=0.8</c>.</summary>
    public Task<ApiResult<IReadOnlyList<ClassificationResult>>> GetCurrentAsync(string filter, CancellationToken cancellationToken) =>
        ListAsync($"classifications?{filter}", int.MaxValue, ClassificationResult.Read, "a classification", cancellationToken);

    /// <summary>Has the service ask about every open job now.</summary>
    public Task<ApiResult<PollAccepted>> PollAsync(CancellationToken cancellationToken) =>
        _transport.SendAsync(() => new HttpRequestMessage(HttpMethod.Post, "provider-batches/poll"), ApiJson.Default.PollAccepted, cancellationToken);

    /// <summary>The jobs that have not ended, the latest first.</summary>
    public Task<ApiResult<IReadOnlyList<JobRecord>>> GetOpenJobsAsync(int most, CancellationToken cancellationToken) =>
        ListAsync("provider-batches?state=open", most, JobRecord.Read, "a job", cancellationToken);

    private static string PathOf(string traceId) => $"batches/{Uri.EscapeDataString(traceId)}";

    private static ApiResult<BatchRecord> RecordOf(ApiResult<JsonDocument> answer) =>
        !answer.Succeeded ? answer.Error
        : TryRead(answer.Value.RootElement, BatchRecord.Read) is { } record ? record
        : ApiTransport.Unreadable("it is not a batch");

    /// <summary>The rows of a list, page after page.</summary>
    /// <param name="what">What a row is, with its article.</param>
    private async Task<ApiResult<IReadOnlyList<T>>> ListAsync<T>(
        string path, int most, Func<JsonElement, T?> read, string what, CancellationToken cancellationToken)
        where T : class
    {
        var rows = new List<T>();
        string? cursor = null;
        do
        {
            var page = await GetAsync(
                $"{path}{(path.Contains('?') ? '&' : '?')}limit={Math.Min(PageSize, most - rows.Count)}"
                + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}"),
                ApiJson.Default.PageJsonElement,
                cancellationToken);
            if (!page.Succeeded)
            {
                return page.Error;
            }

            foreach (var item in page.Value.Items)
            {
                if (TryRead(item, read) is not { } row)
                {
                    return ApiTransport.Unreadable($"a row is not {what}");
                }

                rows.Add(row);
            }

            // A cursor that does not move would ask for ever.
            if (page.Value.NextCursor is not null && page.Value.NextCursor == cursor)
            {
                return ApiTransport.Unreadable("next_cursor does not advance");
            }

            cursor = page.Value.NextCursor;
        }
        while (cursor is not null && rows.Count < most);

        return rows;
    }

    private static T? TryRead<T>(JsonElement row, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            return read(row);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task<ApiResult<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        _transport.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), type, cancellationToken);
}
