using Classify.Data.Conventions;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>A job as its provider acknowledged it.</summary>
/// <param name="Status">The provider's word.</param>
/// <param name="InputFileId">The uploaded file with its requests, where the provider has such.</param>
public sealed record AcknowledgedJob(string ProviderId, string Status, JobCounts? Counts, string? InputFileId);

/// <summary>
/// Enters that the provider has accepted a job, at once or as found out later; its time runs from now. Another job whose
/// candidate it was looks again.
/// </summary>
/// <param name="maxWait">Time until its questions go another way.</param>
/// <param name="firstPoll">Time until the provider is asked about it.</param>
public sealed class AcceptJob(string submitId, AcknowledgedJob job, TimeSpan maxWait, TimeSpan firstPoll) : Write<bool>
{
    private const string Accept =
        """
        UPDATE provider_batches SET provider_id = @provider_id, status = @status, counts = @counts, error = NULL,
          submitted_at = @now, next_poll_at = @next_poll_at, polls = 0, missing_since = NULL, deadline_at = @deadline_at,
          input_file_id = COALESCE(@input_file_id, input_file_id), candidate_id = NULL
        WHERE submit_id = @submit_id AND provider_id IS NULL AND ended_at IS NULL
        """;

    private const string Release =
        """
        UPDATE provider_batches SET candidate_id = NULL, next_poll_at = @now
        WHERE candidate_id = @provider_id AND ended_at IS NULL
          AND provider = (SELECT provider FROM provider_batches accepted WHERE accepted.submit_id = @submit_id)
        """;

    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>False when the job has ended, or was accepted before.</summary>
    protected internal override bool Execute(WriteSession session)
    {
        var now = Timestamp.Parse(session.Now);
        var accepted = session.Statement(Accept).Execute(
            job.ProviderId, job.Status, job.Counts?.ToJson(), session.Now, Timestamp.Text(now + firstPoll),
            Timestamp.Text(now + maxWait), job.InputFileId, submitId) > 0;
        if (accepted)
        {
            session.Statement(Release).Execute(session.Now, job.ProviderId, submitId);
            ServedBatches.Touch(session, submitId);
        }

        return accepted;
    }
}
