using Classify.Data.Batches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Service.Batches.Estimate;
using Classify.Service.Batches.Events;
using Classify.Service.Batches.Reading;
using Classify.Service.Batches.Submit;
using Classify.Service.Dispatch;
using Classify.Service.Errors;
using Classify.Service.Logging;
using Classify.Service.Paging;
using Classify.Service.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Classify.Service.Batches;

/// <summary>Submitting and following batches.</summary>
internal static class BatchEndpoints
{
    private const string TraceIdParameter = "trace_id";

    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/classify/batch", (HttpContext context, SubmitEndpoint endpoint) => endpoint.HandleAsync(context))
            .WithSummary("Submit indicators to be classified.")
            .Accepts<SubmitRequest>("application/json")
            .Produces<SubmitAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

        routes.MapPost("/classify/estimate", (HttpContext context, EstimateEndpoint endpoint) => endpoint.HandleAsync(context))
            .WithSummary("Say what a batch would ask and cost, without doing it.")
            .Accepts<SubmitRequest>("application/json")
            .Produces<BatchEstimate>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

        var batches = routes.MapGroup("/batches").WithTags("Batches");
        batches.MapGet("", ListAsync).WithSummary("List batches, the latest first.").Produces<Page<BatchView>>()
            .WithListParameters("status", "provider");
        batches.MapGet("/{trace_id}", FindAsync).WithSummary("Show a batch.").Produces<BatchView>();
        batches.MapGet("/{trace_id}/classifications", ListResultsAsync)
            .WithSummary("List the results of a batch.").Produces<Page<BatchResultRow>>().WithListParameters();
        batches.MapGet("/{trace_id}/items", ListItemsAsync)
            .WithSummary("List the items of a batch with their states and errors.").Produces<Page<BatchItemView>>()
            .WithListParameters("state");
        batches.MapGet("/{trace_id}/events", (HttpContext context, [FromRoute(Name = TraceIdParameter)] string traceId, EventsEndpoint endpoint) =>
                endpoint.HandleAsync(context, traceId))
            .WithSummary("Follow a batch as server-sent snapshots.").Produces(StatusCodes.Status200OK, contentType: "text/event-stream");
        batches.MapPost("/{trace_id}/cancel", CancelAsync).WithSummary("Cancel what is open in a batch.").Produces<BatchView>();
        batches.MapPost("/{trace_id}/retry", RetryAsync)
            .WithSummary("Queue the failed items of an ended batch again.").Produces<RetryAnswer>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ListAsync(HttpContext context, BatchReads reads, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request.Query);
        var status = query.OneOf<BatchState>("status");
        var provider = query.Text("provider");
        if (provider is not null && !KnownProviders.All.Contains(provider))
        {
            query.Errors.Add("provider", $"must be one of: {string.Join(", ", KnownProviders.All)}.");
        }

        var (before, limit) = (query.AfterNumber(), query.Limit());
        query.RefuseUnknown();
        return query.Errors.Any
            ? Problems.Invalid(query.Errors)
            : TypedResults.Ok(await reads.ListAsync(status, provider, before, limit, cancellationToken));
    }

    private static async Task<IResult> FindAsync(
        HttpContext context, [FromRoute(Name = TraceIdParameter)] string traceId, BatchReads reads, CancellationToken cancellationToken)
    {
        context.ConcernsBatch(traceId);
        return await reads.FindAsync(traceId, cancellationToken) is { } batch ? TypedResults.Ok(batch) : UnknownBatch(traceId);
    }

    private static async Task<IResult> ListResultsAsync(
        HttpContext context, [FromRoute(Name = TraceIdParameter)] string traceId, BatchReads reads, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request.Query);
        var (after, limit) = (query.After(), query.Limit());
        query.RefuseUnknown();
        return await ListOfBatchAsync(
            context, traceId, reads, query, () => reads.ListResultsAsync(traceId, after, limit, cancellationToken), cancellationToken);
    }

    private static async Task<IResult> ListItemsAsync(
        HttpContext context, [FromRoute(Name = TraceIdParameter)] string traceId, BatchReads reads, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request.Query);
        var states = query.OneOf<ItemStateFilter>("state").States();
        var (after, limit) = (query.After(), query.Limit());
        query.RefuseUnknown();
        return await ListOfBatchAsync(
            context, traceId, reads, query, () => reads.ListItemsAsync(traceId, states, after, limit, cancellationToken), cancellationToken);
    }

    private static async Task<IResult> ListOfBatchAsync<T>(
        HttpContext context,
        string traceId,
        BatchReads reads,
        QueryReader query,
        Func<Task<Page<T>>> list,
        CancellationToken cancellationToken)
    {
        context.ConcernsBatch(traceId);
        if (await reads.FindAsync(traceId, cancellationToken) is null)
        {
            return UnknownBatch(traceId);
        }

        return query.Errors.Any ? Problems.Invalid(query.Errors) : TypedResults.Ok(await list());
    }

    private static async Task<IResult> CancelAsync(
        HttpContext context, [FromRoute(Name = TraceIdParameter)] string traceId, IWriter writer, BatchReads reads, CancellationToken cancellationToken)
    {
        context.ConcernsBatch(traceId);
        var outcome = await writer.WriteAsync(new CancelBatch(traceId), cancellationToken);
        if (!outcome.IsCommitted)
        {
            return Problems.NotStored(context);
        }

        if (outcome.Value == CancelOutcome.Unknown || await reads.FindAsync(traceId, cancellationToken) is not { } batch)
        {
            return UnknownBatch(traceId);
        }

        return outcome.Value == CancelOutcome.AlreadyEnded
            ? TypedResults.Ok(batch)
            : TypedResults.Accepted(batch.Links.Self, batch);
    }

    private static async Task<IResult> RetryAsync(
        HttpContext context,
        [FromRoute(Name = TraceIdParameter)] string traceId,
        IWriter writer,
        ChunkScheduler scheduler,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        context.ConcernsBatch(traceId);
        var outcome = await writer.WriteAsync(new RetryBatch(traceId), cancellationToken);
        switch (outcome.Value)
        {
            case null:
                return Problems.NotStored(context);
            case RetryOutcome.Unknown:
                return UnknownBatch(traceId);
            case RetryOutcome.StillOpen:
                return Problems.Conflict("The batch has not ended; failed items can be retried when it has.");
            case RetryOutcome.Requeued requeued:
                foreach (var chunk in requeued.Chunks)
                {
                    await scheduler.ScheduleAsync(new ChunkKey(traceId, chunk), ChunkQueue.Rules, time.GetUtcNow(), CancellationToken.None);
                }

                return TypedResults.Accepted(BatchLinks.Of(traceId).Self, new RetryAnswer(requeued.Items));
            default:
                throw new NotSupportedException(outcome.Value.GetType().Name);
        }
    }

    private static IResult UnknownBatch(string traceId) => Problems.NotFound($"There is no batch {traceId}.");
}

/// <summary>The answer to a retry.</summary>
/// <param name="Requeued">Failed items that are queued again.</param>
public sealed record RetryAnswer(int Requeued);
