using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Classify.FakeModels;

/// <summary>
/// The endpoints of OpenAI and Anthropic in this process, on a free port of this machine. Keeps every request
/// it gets; how it answers can be changed at any time.
/// </summary>
public sealed class FakeModelHost : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private readonly ConcurrentQueue<FakeAnswer> next = new();
    private int arrived;
    private volatile TaskCompletionSource release = Released();
    private int open;
    private int mostOpen;

    private FakeModelHost(WebApplication application) => (this.application, Batches) = (application, new(Say));

    /// <summary>Without a path: the base address for Anthropic's package.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>With <c>/v1</c>: the base address for OpenAI's package and for local servers.</summary>
    public Uri OpenAIBaseUrl => new(BaseUrl, "/v1");

    /// <summary>How requests are answered once <see cref="Next"/> is used up. By default with the first legal value of each property.</summary>
    public Func<FakeRequest, FakeAnswer> Answer { get; set; } = SchemaAnswer.First;

    /// <summary>Added to the latency of every answer.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whether newer models refuse what they refuse in reality: see <see cref="ModelRules"/>.</summary>
    public bool UsesModelRules { get; set; }

    /// <summary>The only key accepted; null accepts any, and none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The batch interfaces. Their questions are answered as requests are, and are not among <see cref="Requests"/>.</summary>
    public FakeBatches Batches { get; }

    /// <summary>Every synchronous request so far, in the order of arrival.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. requests.OrderBy(request => request.Number)];

    /// <summary>Requests so far.</summary>
    public int Count => requests.Count;

    /// <summary>Requests that are open now.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>The most requests that were open at the same time.</summary>
    public int MostOpen => mostOpen;

    /// <summary>Starts on a port of this machine; 0 for one that is free.</summary>
    public static async Task<FakeModelHost> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var application = builder.Build();
        var host = new FakeModelHost(application);
        application.MapPost("/v1/chat/completions", host.HandleAsync);
        application.MapPost("/chat/completions", host.HandleAsync);
        application.MapPost("/v1/messages", host.HandleAsync);
        var endpoints = new BatchEndpoints(host.Batches, context => host.IsAllowed(context.Request.Headers.Authorization));
        new OpenAIBatchEndpoints(host.Batches).Map(application, endpoints);
        new AnthropicBatchEndpoints(host.Batches).Map(application, endpoints);
        await application.StartAsync();
        host.BaseUrl = new(application.Urls.Single());
        return host;
    }

    /// <summary>Answers the next requests in this order, before <see cref="Answer"/> is asked.</summary>
    public void Next(params IEnumerable<FakeAnswer> answers)
    {
        foreach (var answer in answers)
        {
            next.Enqueue(answer);
        }
    }

    /// <summary>From now on nothing is answered before <see cref="Release"/>.</summary>
    public void Hold() => release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Answers all that was held.</summary>
    public void Release() => release.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        // Hanging requests would hold up a polite stop.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await application.StopAsync(now.Token);
        await application.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new FakeRequest(Interlocked.Increment(ref arrived), context.Request.Path, headers, body);
        requests.Enqueue(request);
        Counting(Interlocked.Increment(ref open));
        try
        {
            var answer = Choose(request);
            await release.Task.WaitAsync(context.RequestAborted);
            if (answer.Latency + Latency > TimeSpan.Zero)
            {
                await Task.Delay(answer.Latency + Latency, context.RequestAborted);
            }

            await AnswerWriter.WriteAsync(context, request, answer);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client left.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private static TaskCompletionSource Released()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private FakeAnswer Choose(FakeRequest request) =>
        IsAllowed(request.Headers.GetValueOrDefault("authorization")) ? Say(request) : FakeAnswer.BadKey();

    private bool IsAllowed(string? authorization) => ApiKey is null || authorization == $"Bearer {ApiKey}";

    private FakeAnswer Say(FakeRequest request)
    {
        if (UsesModelRules && ModelRules.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        return next.TryDequeue(out var scripted) ? scripted : Answer(request);
    }

    private void Counting(int now)
    {
        int most;
        while (now > (most = Volatile.Read(ref mostOpen)) && Interlocked.CompareExchange(ref mostOpen, now, most) != most)
        {
        }
    }
}
