using System.Security.Cryptography;
using Classify.Core.Serialization;
using Classify.Data.Batches;
using Classify.Data.Writing;
using Classify.Service.Batches.Reading;
using Classify.Service.Dispatch;
using Classify.Service.Errors;
using Classify.Service.Logging;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Submit;

/// <summary><c>POST /classify/batch</c>: checks a batch, commits it, and only then says that it is accepted.</summary>
internal sealed class SubmitEndpoint(IWriter writer, ChunkScheduler scheduler, ServiceSettings settings, TimeProvider time)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int MaxKeyLength = 200;
    private static readonly TimeSpan BacklogRetryAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StorageRetryAfter = TimeSpan.FromSeconds(30);

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var (bytes, refusal) = await RequestBody.ReadAsync(context.Request, cancellationToken);
        if (bytes is null)
        {
            return refusal!;
        }

        var key = context.Request.Headers[KeyHeader].ToString().Trim();
        if (key.Length > MaxKeyLength)
        {
            return Problems.Invalid(KeyHeader, $"has {key.Length} characters; at most {MaxKeyLength} are allowed.");
        }

        var (batch, invalid) = Prepare(bytes, key.Length == 0 ? null : key);
        return batch is null ? invalid! : await AcceptAsync(context, batch);
    }

    private (NewBatch? Batch, IResult? Invalid) Prepare(byte[] bytes, string? key)
    {
        var (document, refusal) = RequestBody.Parse(bytes);
        if (document is null)
        {
            return (null, refusal);
        }

        using (document)
        {
            var errors = new FieldErrors();
            var request = SubmitRequestReader.Read(document.RootElement, settings, errors);
            var plan = BatchPlan.From(request, settings, errors);
            return errors.Any ? (null, Problems.Invalid(errors)) : (ToBatch(request, plan, bytes, key), null);
        }
    }

    private NewBatch ToBatch(SubmitRequest request, BatchPlan plan, byte[] body, string? key) => new()
    {
        TraceId = TraceId.New(time.GetUtcNow()),
        Provider = plan.Provider,
        Model = plan.Model,
        Routing = plan.Routing,
        Dispatch = plan.Dispatch,
        OverwriteHuman = request.OverwriteHuman ?? false,
        Items = [.. request.Indicators.Select(indicator => new NewItem(indicator.IndicatorId, CoreJson.Write(indicator)))],
        ChunkSize = EmitSchedule.ChunkSize(request.Indicators.Count, settings.InternalEmitBatch),
        EmitDelayMs = settings.InternalEmitDelayMs,
        IdempotencyKey = key,
        BodyHash = Convert.ToHexStringLower(SHA256.HashData(body)),
    };

    private async Task<IResult> AcceptAsync(HttpContext context, NewBatch batch)
    {
        var outcome = await writer.WriteAsync(new AcceptBatch(batch, settings.MaxBacklog), context.RequestAborted);
        if (!outcome.IsCommitted)
        {
            return Problems.Unavailable(context, StorageRetryAfter, "The batch could not be stored; nothing of it was kept.");
        }

        switch (outcome.Value)
        {
            case AcceptOutcome.Accepted accepted:
                await ScheduleAsync(batch, accepted.At);
                return Accepted(context, batch.TraceId, batch.Items.Count);
            case AcceptOutcome.Repeated repeated:
                return Accepted(context, repeated.TraceId, repeated.Count);
            case AcceptOutcome.KeyConflict:
                return Problems.Conflict($"This {KeyHeader} came with another body before.");
            case AcceptOutcome.BacklogFull full:
                return Problems.Unavailable(
                    context,
                    BacklogRetryAfter,
                    $"{full.OpenItems} indicators are open and at most {settings.MaxBacklog} may be; send the batch again later.");
            default:
                throw new NotSupportedException(outcome.Value.GetType().Name);
        }
    }

    /// <summary>The batch is committed: a client that went away changes nothing any more.</summary>
    private async Task ScheduleAsync(NewBatch batch, DateTimeOffset acceptedAt)
    {
        for (var chunk = 0; chunk < batch.ChunkCount; chunk++)
        {
            var startAt = EmitSchedule.StartOf(acceptedAt, chunk, batch.EmitDelayMs);
            await scheduler.ScheduleAsync(new ChunkKey(batch.TraceId, chunk), ChunkQueue.Rules, startAt, CancellationToken.None);
        }
    }

    private static IResult Accepted(HttpContext context, string traceId, int count)
    {
        context.ConcernsBatch(traceId);
        var links = BatchLinks.Of(traceId);
        return TypedResults.Accepted(links.Self, new SubmitAnswer("Batch accepted.", count, traceId, links));
    }
}

/// <summary>The answer to an accepted submission.</summary>
/// <param name="Count">Indicators accepted.</param>
public sealed record SubmitAnswer(string Message, int Count, string TraceId, BatchLinks Links);
