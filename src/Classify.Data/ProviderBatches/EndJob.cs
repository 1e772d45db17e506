using System.Text.Json;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>How a job ends, and what becomes of requests that the provider said nothing of.</summary>
/// <param name="Status">The provider's last word, or one of ours.</param>
/// <param name="Outcome">
/// <see cref="RequestOutcome.Refused"/>, which costs nothing; <see cref="RequestOutcome.Missing"/>; or
/// <see cref="RequestOutcome.Lost"/>, which may have been paid.
/// </param>
/// <param name="Reason">Why, without keys.</param>
public sealed record JobEnd(string Status, RequestOutcome Outcome, string Reason, Fallback Fallback)
{
    /// <summary>The provider refused the job: nothing of it was asked.</summary>
    public static JobEnd Refused(string reason, Fallback fallback) =>
        new(ProviderBatchRow.Refused, RequestOutcome.Refused, reason, fallback);

    /// <summary>How a refused job, whose end was cut off, goes on ending.</summary>
    public static JobEnd GoOn(ProviderBatchRow refused) => Refused(
        refused.Error ?? "Refused.", JsonSerializer.Deserialize<Fallback>(refused.Fallback ?? "null") ?? new Fallback(AskMode.Sync));

    /// <summary>Whether an answer may have come that could not be read, and is paid.</summary>
    public bool MayBePaid { get; init; }

    /// <summary>All that the provider has of it was imported.</summary>
    /// <param name="hasUnreadable">Whether its results held something that could not be read: the answers to what is missing, perhaps.</param>
    public static JobEnd Read(string status, Fallback fallback, bool hasUnreadable = false) =>
        new(status, RequestOutcome.Missing, "The job ended without a result for this request.", fallback) { MayBePaid = hasUnreadable };

    /// <summary>The job cannot be reached any more. What it may still bring reaches the ledger only.</summary>
    public static JobEnd Lost(string reason, Fallback fallback) => new("lost", RequestOutcome.Lost, reason, fallback) { MayBePaid = true };
}

/// <summary>What came of a step towards the end of a job.</summary>
/// <param name="Closed">Requests closed by this step.</param>
/// <param name="HasEnded">False while there are more: the step is to be repeated.</param>
/// <param name="Resumed">Chunks that have work now.</param>
public sealed record JobEndStep(int Closed, bool HasEnded, IReadOnlyList<ResumedChunk> Resumed);

/// <summary>
/// Ends a job: closes up to a flush of its open requests in the ledger and sends their items another way, and once there
/// are none ends the job, which frees its tokens. To be repeated until it has ended; a crash between steps does no harm.
/// </summary>
public sealed class EndJob(string submitId, JobEnd end) : Write<JobEndStep>
{
    private const string Open =
        $"""
        SELECT {SentRequest.Columns} FROM provider_batch_requests r
        WHERE r.submit_id = @submit_id AND r.outcome IS NULL ORDER BY r.id LIMIT @limit
        """;

    /// <summary>Whether the provider counts more answers than came: those that did not may have been paid.</summary>
    private const string HasCountedMore =
        """
        SELECT COALESCE(json_extract(j.counts, '$.completed'), 0) > (SELECT COUNT(*)
          FROM provider_batch_requests r JOIN llm_calls c ON c.id = r.call_id
          WHERE r.submit_id = j.submit_id AND r.imported_at IS NOT NULL AND c.status IN ('answered', 'unknown'))
        FROM provider_batches j WHERE j.submit_id = @submit_id
        """;

    private const string End =
        """
        UPDATE provider_batches SET status = @status, error = CASE WHEN @is_read THEN error ELSE @reason END,
          fallback = @fallback, candidate_id = NULL, next_poll_at = CASE WHEN @has_ended THEN NULL ELSE @now END,
          ended_at = CASE WHEN @has_ended THEN @now END
        WHERE submit_id = @submit_id AND ended_at IS NULL
        """;

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    public override int Items => SqliteWriter.MaxItemsPerFlush;

    protected internal override JobEndStep Execute(WriteSession session)
    {
        var requests = session.Statement(Open).Query(SentRequest.Read, submitId, SqliteWriter.MaxItemsPerFlush);
        var (resumed, result) = (new ResumedItems(session), Result(session, requests.Count));
        foreach (var request in requests)
        {
            RequestClosing.Close(session, request.Key.Id, end.Outcome, end.Reason);
            CallSettlement.Enter(session, request.CallId, result);
            UnansweredItems.MoveOn(session, resumed, request, end.Fallback);
        }

        resumed.Count();
        foreach (var traceId in requests.Select(request => request.Key.TraceId).Distinct())
        {
            BatchCounters.EndStranded(session, traceId);
        }

        var hasEnded = requests.Count < SqliteWriter.MaxItemsPerFlush;
        var changed = session.Statement(End).Execute(
            end.Status, end.Outcome == RequestOutcome.Missing, end.Reason,
            end.Outcome == RequestOutcome.Refused ? JsonSerializer.Serialize(end.Fallback) : null, hasEnded, session.Now, submitId);
        if (changed > 0)
        {
            ServedBatches.Touch(session, submitId);
        }

        return new JobEndStep(requests.Count, hasEnded, resumed.Chunks);
    }

    private CallResult Result(WriteSession session, int requests)
    {
        var mayBePaid = end.MayBePaid || (end.Outcome == RequestOutcome.Missing && requests > 0
            && session.Statement(HasCountedMore).Query(row => row.GetBoolean(0), submitId) is [true]);
        return mayBePaid ? new CallResult.Unknown { Error = end.Reason } : new CallResult.Failed(HttpStatus: null, end.Reason);
    }
}
