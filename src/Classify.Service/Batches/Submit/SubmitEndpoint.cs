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
internal sealed class SubmitEndpoint(
    SubmissionReader reader, IWriter writer, ChunkScheduler scheduler, ServiceSettings settings, TimeProvider time)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int MaxKeyLength = 200;
    private static readonly TimeSpan BacklogRetryAfter = TimeSpan.FromSeconds(10);

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var key = context.Request.Headers[KeyHeader].ToString().Trim();
        if (key.Length > MaxKeyLength)
        {
            return Problems.Invalid(KeyHeader, $"has {key.Length} characters; at most {MaxKeyLength} are allowed.");
        }

        var (submission, refusal) = await reader.ReadAsync(context.Request, context.RequestAborted);
        return submission is null ? refusal! : await AcceptAsync(context, ToBatch(submission, key.Length == 0 ? null : key));
    }

    private NewBatch ToBatch(Submission submission, string? key) => new()
    {
        TraceId = TraceId.New(time.GetUtcNow()),
        Provider = submission.Plan.Provider,
        Model = submission.Plan.Model,
        Routing = submission.Plan.Routing,
        Dispatch = submission.Plan.Dispatch,
        Profile = submission.Request.Profile,
        CallbackUrl = submission.Request.CallbackUrl,
        OverwriteHuman = submission.Request.OverwriteHuman ?? false,
        Items = [.. submission.Request.Indicators.Select(indicator => new NewItem(indicator.IndicatorId, CoreJson.Write(indicator)))],
        ChunkSize = EmitSchedule.ChunkSize(submission.Request.Indicators.Count, settings.InternalEmitBatch),
        EmitDelayMs = settings.InternalEmitDelayMs,
        IdempotencyKey = key,
        BodyHash = Convert.ToHexStringLower(SHA256.HashData(submission.Body)),
    };

    private async Task<IResult> AcceptAsync(HttpContext context, NewBatch batch)
    {
        var outcome = await writer.WriteAsync(new AcceptBatch(batch, settings.MaxBacklog), context.RequestAborted);
        if (!outcome.IsCommitted)
        {
            return Problems.NotStored(context, "The batch could not be stored; nothing of it was kept.");
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
