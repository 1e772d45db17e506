using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Classify.Client.Tests.Infrastructure;

/// <summary>Speaks the contract on a free loopback port; what it answers can be bent.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, FakeBatch> _batches = new();
    private readonly ConcurrentDictionary<string, string> _keys = new();
    private int _accepted;

    private FakeService(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public IReadOnlyList<FakeBatch> Batches => [.. _batches.Values.OrderBy(batch => batch.TraceId, StringComparer.Ordinal)];

    /// <summary>Every request: method, path with query, and the headers that matter.</summary>
    public ConcurrentQueue<(string Method, string Path, string? ApiKey, string? IdempotencyKey)> Requests { get; } = [];

    public string? ApiKey { get; init; }

    /// <summary>Answers in the place of the service where it returns something.</summary>
    public Func<HttpContext, IResult?> Intercept { get; set; } = _ => null;

    /// <summary>How many items of a batch have ended at this poll.</summary>
    public Func<FakeBatch, int> Ended { get; set; } = batch => batch.Polls * 2;

    /// <summary>Indicators that fail.</summary>
    public HashSet<string> Failing { get; } = [];

    /// <summary>Indicators that need review.</summary>
    public HashSet<string> Doubtful { get; } = [];

    public bool HasItems { get; set; } = true;

    public Func<FakeBatch, decimal?> CostUsd { get; set; } = _ => 0.0125m;

    /// <summary>What <c>pause</c> of a batch says at this poll.</summary>
    public Func<FakeBatch, JsonObject?> Pause { get; set; } = _ => null;

    public Func<FakeBatch, JsonObject?> Callback { get; set; } = _ => null;

    /// <summary>The jobs of a batch with dispatch batch, at this poll.</summary>
    public Func<FakeBatch, JsonObject[]> Jobs { get; set; } = _ => [];

    /// <summary>The dispatch of a batch.</summary>
    public Func<FakeBatch, string> Dispatch { get; set; } = batch => (string?)batch.Body["dispatch"] ?? "sync";

    /// <summary>What <c>GET /provider-batches</c> lists, and the other answers of polls so far.</summary>
    public Func<int, JsonObject[]> OpenJobs { get; set; } = _ => [];

    public int PageSize { get; set; } = 2;

    public string Model { get; set; } = "builtin-2026.1";

    /// <summary>Current classifications of before: confidence by indicator id.</summary>
    public Dictionary<string, double> Current { get; } = [];

    public static async Task<FakeService> StartAsync(string? apiKey = null, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var service = new FakeService(app) { ApiKey = apiKey };
        app.Use(service.GuardAsync);
        app.MapGet("/health/live", () => "ok");
        app.MapGet("/health/ready", () => "ok");
        app.MapPost("/classify/batch", (Delegate)service.SubmitAsync);
        app.MapGet("/batches", service.List);
        app.MapGet("/batches/{traceId}", service.Status);
        app.MapPost("/batches/{traceId}/cancel", service.Cancel);
        app.MapGet("/batches/{traceId}/items", service.Items);
        app.MapGet("/batches/{traceId}/classifications", service.Classifications);
        app.MapPost("/provider-batches/poll", () => Results.Json(new JsonObject { ["jobs"] = 2 }, statusCode: 202));
        app.MapGet("/provider-batches", service.ListOpenJobs);
        app.MapGet("/classifications", service.CurrentClassifications);
        await app.StartAsync();
        return service;
    }

    public static IResult Problem(int status, string title, string? detail = null, IDictionary<string, string[]>? errors = null) =>
        Results.Problem(statusCode: status, title: title, detail: detail, extensions: errors is null ? null : new Dictionary<string, object?> { ["errors"] = errors });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var key = request.Headers["X-API-Key"].FirstOrDefault();
        Requests.Enqueue((request.Method, request.Path + request.QueryString, key, request.Headers["Idempotency-Key"].FirstOrDefault()));
        if (ApiKey is not null && key != ApiKey && request.Path != "/health/live")
        {
            await Problem(401, "Unauthorized", "X-API-Key is missing or wrong").ExecuteAsync(context);
        }
        else if (Intercept(context) is { } answer)
        {
            await answer.ExecuteAsync(context);
        }
        else
        {
            await next(context);
        }
    }

    private async Task<IResult> SubmitAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        var traceId = _keys.GetOrAdd(key, _ => $"0193{Interlocked.Increment(ref _accepted):x28}");
        var batch = _batches.GetOrAdd(traceId, new FakeBatch(traceId, body));
        return Results.Json(new JsonObject { ["message"] = "accepted", ["count"] = batch.Indicators.Count, ["trace_id"] = traceId }, statusCode: 202);
    }

    private IResult List(int? limit, string? cursor, string? status)
    {
        var start = cursor is null ? 0 : int.Parse(cursor);
        var take = Math.Min(limit ?? 50, PageSize);
        var all = Batches.Reverse().Select(StatusOf).Where(batch => status is null || (string?)batch["status"] == status).ToList();
        return Page(all.Skip(start).Take(take).Select(batch => (JsonNode)batch), start + take < all.Count ? $"{start + take}" : null);
    }

    private IResult ListOpenJobs() =>
        Page(OpenJobs(Requests.Count(request => request.Path.StartsWith("/provider-batches?"))), null);

    private IResult Cancel(string traceId)
    {
        if (!_batches.TryGetValue(traceId, out var batch))
        {
            return Problem(404, "Not Found", "no such batch");
        }

        batch.IsCancelled = true;
        return Results.Json(StatusOf(batch), statusCode: 202);
    }

    private IResult Status(string traceId)
    {
        if (!_batches.TryGetValue(traceId, out var batch))
        {
            return Problem(404, "Not Found", "no such batch");
        }

        batch.Polls++;
        return Results.Json(StatusOf(batch));
    }

    private JsonObject StatusOf(FakeBatch batch)
    {
        var ended = EndedOf(batch);
        var failed = ended.Count(indicator => Failing.Contains(FakeBatch.IdOf(indicator)));
        var open = batch.Indicators.Count - ended.Count;
        var waiting = Dispatch(batch) == "batch" && Jobs(batch).Length > 0 ? open : 0;
        return new JsonObject
        {
            ["trace_id"] = batch.TraceId,
            ["status"] = batch.IsCancelled ? "cancelled" : open == 0 ? "completed" : "running",
            ["counts"] = new JsonObject
            {
                ["total"] = batch.Indicators.Count, ["queued"] = 0, ["running"] = open - waiting, ["waiting"] = waiting, ["retrying"] = 0,
                ["completed"] = ended.Count - failed, ["failed"] = failed, ["cancelled"] = 0,
                ["needs_review"] = ended.Count(indicator => Doubtful.Contains(FakeBatch.IdOf(indicator))),
            },
            ["provider"] = "builtin",
            ["model"] = Model,
            ["routing"] = "auto",
            ["dispatch"] = Dispatch(batch),
            ["profile"] = (string?)batch.Body["profile"],
            ["cost_usd"] = CostUsd(batch),
            ["sync_cost_usd"] = CostUsd(batch) * 2,
            ["deadline"] = Dispatch(batch) == "batch" && open > 0 ? "2026-01-04T03:04:05.000Z" : null,
            ["provider_batches"] = Dispatch(batch) == "batch" ? new JsonArray([.. Jobs(batch)]) : null,
            ["accepted_at"] = "2026-01-02T03:04:05.000Z",
            ["started_at"] = "2026-01-02T03:04:06.000Z",
            ["ended_at"] = open == 0 ? "2026-01-02T03:05:17.500Z" : null,
            ["pause"] = Pause(batch),
            ["callback"] = Callback(batch),
        };
    }

    private IResult Items(string traceId, string state)
    {
        var batch = _batches[traceId];
        var ended = EndedOf(batch).Select(FakeBatch.IdOf).ToHashSet();
        var items = batch.Indicators.Where(indicator => state == "open"
            ? !ended.Contains(FakeBatch.IdOf(indicator))
            : ended.Contains(FakeBatch.IdOf(indicator)) && Failing.Contains(FakeBatch.IdOf(indicator)));
        return !HasItems ? Results.NotFound() : Page(items.Select(indicator => (JsonNode)new JsonObject
        {
            ["indicator_id"] = FakeBatch.IdOf(indicator),
            ["name"] = (string)indicator["name"]!,
            ["state"] = state == "open" ? "retrying" : state,
            ["stage"] = "family",
            ["attempt"] = 2,
            ["error_class"] = "provider-timeout",
            ["error_message"] = "no answer \u001b[31mwithin 60 s",
            ["updated_at"] = "2026-01-02T03:04:05.000Z",
        }), null);
    }

    private IResult Classifications(string traceId, int? limit, string? cursor)
    {
        var start = cursor is null ? 0 : int.Parse(cursor);
        var take = Math.Min(limit ?? 50, PageSize);
        var all = _batches[traceId].Indicators.Where(indicator => !Failing.Contains(FakeBatch.IdOf(indicator))).Reverse().ToList();
        return Page(all.Skip(start).Take(take).Select(indicator => Classification(indicator)), start + take < all.Count ? $"{start + take}" : null);
    }

    private IResult CurrentClassifications(string? review_status, double? min_confidence, int? limit, string? cursor)
    {
        var start = cursor is null ? 0 : int.Parse(cursor);
        var take = Math.Min(limit ?? 50, PageSize);
        var all = Current.OrderBy(row => row.Key, StringComparer.Ordinal)
            .Where(row => row.Value >= (min_confidence ?? 0) && (review_status != "needs-review" || Doubtful.Contains(row.Key)))
            .Select(row => Classification(new JsonObject { ["indicator_id"] = row.Key, ["name"] = $"Name of {row.Key}" }, row.Value))
            .ToList();
        return Page(all.Skip(start).Take(take), start + take < all.Count ? $"{start + take}" : null);
    }

    private JsonNode Classification(JsonObject indicator, double confidence = 0.876) => new JsonObject
    {
        ["indicator_id"] = FakeBatch.IdOf(indicator),
        ["name"] = (string)indicator["name"]!,
        ["family"] = "physical-fundamental",
        ["indicator_type"] = "flow",
        ["temporal_aggregation"] = "period-cumulative",
        ["heat_map_orientation"] = "higher-is-positive",
        ["overall_confidence"] = confidence,
        ["review_reason"] = "unit \u001b[31mmissing",
        ["review_status"] = Doubtful.Contains(FakeBatch.IdOf(indicator)) ? "needs-review" : "passed",
        ["rules_version"] = "2026.1",
    };

    private static IResult Page(IEnumerable<JsonNode> items, string? cursor) =>
        Results.Json(new JsonObject { ["items"] = new JsonArray([.. items]), ["next_cursor"] = cursor });

    private IReadOnlyList<JsonObject> EndedOf(FakeBatch batch) => [.. batch.Indicators.Take(Ended(batch))];
}
