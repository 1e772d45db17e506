using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Gives up the candidate of a job because its results are another's. It is not claimed for this job again.</summary>
public sealed class RejectCandidate(string submitId, string providerId) : Write<bool>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>False when it is not the candidate.</summary>
    protected internal override bool Execute(WriteSession session) =>
        session.Statement(
                """
                UPDATE provider_batches SET candidate_id = NULL, next_poll_at = @now,
                  rejected_ids = json_insert(COALESCE(rejected_ids, '[]'), '$[#]', @provider_id)
                WHERE submit_id = @submit_id AND candidate_id = @provider_id
                """)
            .Execute(session.Now, providerId, submitId) > 0;
}
