using Classify.Data.Conventions;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>What asking a provider about a job brought.</summary>
public abstract record PollResult
{
    private PollResult()
    {
    }

    /// <summary>The provider said how it stands.</summary>
    /// <param name="Status">The provider's word.</param>
    /// <param name="Counts">Null leaves the last ones.</param>
    /// <param name="Error">What the provider says went wrong with the job; null where nothing did.</param>
    public sealed record Known(string Status, JobCounts? Counts, string? Error = null) : PollResult;

    /// <summary>The provider does not know the job, or not its results.</summary>
    /// <param name="Error">Its words, without keys.</param>
    public sealed record Missing(string Error) : PollResult;

    /// <summary>The provider could not be asked, or its results not be read: that says nothing about the job.</summary>
    /// <param name="Error">Why, without keys.</param>
    public sealed record Failed(string Error) : PollResult;
}

/// <summary>Enters the result of a poll and when the next is due: waits grow from <paramref name="firstPoll"/> to five minutes
/// with the age of the job.</summary>
public sealed class NotePoll(string submitId, PollResult result, TimeSpan firstPoll) : Write<bool>
{
    private const string Change =
        """
        UPDATE provider_batches SET status = COALESCE(@status, status), counts = COALESCE(@counts, counts), error = @error
        WHERE submit_id = @submit_id
          AND (status <> COALESCE(@status, status) OR counts IS NOT COALESCE(@counts, counts) OR error IS NOT @error)
        """;

    private const string Schedule =
        """
        UPDATE provider_batches SET polls = polls + 1, next_poll_at = @next_poll_at,
          missing_since = CASE WHEN @is_missing THEN COALESCE(missing_since, @now) WHEN @has_failed THEN missing_since END
        WHERE submit_id = @submit_id
        """;

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>False when the job has ended, or the provider has not accepted it.</summary>
    protected internal override bool Execute(WriteSession session)
    {
        var begun = session.Statement(
                """
                SELECT COALESCE(cancel_requested_at, submitted_at, created_at) FROM provider_batches
                WHERE submit_id = @submit_id AND provider_id IS NOT NULL AND ended_at IS NULL
                """)
            .Query(row => Timestamp.Parse(row.GetString(0)), submitId);
        if (begun is not [var since])
        {
            return false;
        }

        var (status, counts, error) = result switch
        {
            PollResult.Known known => (known.Status, known.Counts?.ToJson(), known.Error),
            PollResult.Missing missing => (null, null, missing.Error),
            PollResult.Failed failed => (null, null, failed.Error),
            _ => throw new NotSupportedException(result.GetType().Name),
        };
        if (session.Statement(Change).Execute(status, counts, error, submitId) > 0)
        {
            ServedBatches.Touch(session, submitId);
        }

        var now = Timestamp.Parse(session.Now);
        var next = Timestamp.Text(now + PollSchedule.After(now - since, firstPoll));
        session.Statement(Schedule).Execute(next, result is PollResult.Missing, session.Now, result is PollResult.Failed, submitId);
        return true;
    }
}
