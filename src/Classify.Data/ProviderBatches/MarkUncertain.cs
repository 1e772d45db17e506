using Classify.Data.Conventions;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>
/// Enters that nobody knows whether a job reached its provider: it may exist and be paid. It is looked for from
/// <paramref name="lookAgain"/> after now on, and when its time is over.
/// </summary>
/// <param name="error">What went wrong, without keys.</param>
/// <param name="inputFileId">The uploaded file with its requests, where one is known of.</param>
public sealed class MarkUncertain(string submitId, string error, string? inputFileId, TimeSpan lookAgain) : Write<bool>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>False when its fate is known by now.</summary>
    protected internal override bool Execute(WriteSession session) =>
        session.Statement(
                """
                UPDATE provider_batches SET error = @error, input_file_id = COALESCE(@input_file_id, input_file_id),
                  next_poll_at = CASE WHEN deadline_at > @now THEN MIN(@next_poll_at, deadline_at) ELSE @next_poll_at END
                WHERE submit_id = @submit_id AND status = @submitting AND ended_at IS NULL
                """)
            .Execute(
                error, inputFileId, session.Now, Timestamp.Text(Timestamp.Parse(session.Now) + lookAgain), submitId, ProviderBatchRow.Submitting) > 0;
}
