using System.Globalization;
using System.Text.Json;
using Classify.Service.Batches.Reading;
using Classify.Service.Errors;
using Classify.Service.Json;
using Classify.Service.Logging;

namespace Classify.Service.Batches.Events;

/// <summary><c>GET /batches/{trace_id}/events</c>: a snapshot now and at every change, until the batch has ended.</summary>
internal sealed class EventsEndpoint(
    BatchReads reads, ProgressFeed feed, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);

    public async Task<IResult> HandleAsync(HttpContext context, string traceId)
    {
        context.ConcernsBatch(traceId);
        if (await reads.FindAsync(traceId, context.RequestAborted) is not { } batch)
        {
            return Problems.NotFound($"There is no batch {traceId}.");
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        try
        {
            await FollowAsync(context.Response, batch, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The listener went away, or the service stops: the listener connects again and gets a snapshot.
        }

        return TypedResults.Empty;
    }

    private async Task FollowAsync(HttpResponse response, BatchView batch, CancellationToken cancellationToken)
    {
        using var subscription = feed.Subscribe(batch);
        await WriteSnapshotAsync(response, "progress", batch, cancellationToken);
        var next = subscription.Snapshots.ReadAsync(cancellationToken).AsTask();
        while (!batch.HasEnded)
        {
            var ping = Task.Delay(PingEvery, time, cancellationToken);
            if (await Task.WhenAny(next, ping) == ping)
            {
                await WriteAsync(response, ": ping\n\n", cancellationToken);
                continue;
            }

            batch = await next;
            await WriteSnapshotAsync(response, "progress", batch, cancellationToken);
            next = subscription.Snapshots.ReadAsync(cancellationToken).AsTask();
        }

        await WriteSnapshotAsync(response, "done", batch, cancellationToken);
    }

    private static Task WriteSnapshotAsync(
        HttpResponse response, string name, BatchView batch, CancellationToken cancellationToken)
    {
        var id = batch.Version.ToString(CultureInfo.InvariantCulture);
        var data = JsonSerializer.Serialize(batch, JsonSetup.Options);
        return WriteAsync(response, $"event: {name}\nid: {id}\ndata: {data}\n\n", cancellationToken);
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
