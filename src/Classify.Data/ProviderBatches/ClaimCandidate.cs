using Classify.Data.Conventions;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>
/// Takes a job that the provider lists for one whose submission is uncertain, until its results show whose it is. No two
/// jobs claim the same.
/// </summary>
/// <param name="lookAgain">Time until it is looked at again.</param>
public sealed class ClaimCandidate(string submitId, string providerId, TimeSpan lookAgain) : Write<bool>
{
    private const string Claim =
        """
        UPDATE provider_batches SET candidate_id = @provider_id, next_poll_at = @next_poll_at
        WHERE submit_id = @submit_id AND status = @submitting AND ended_at IS NULL
          AND (candidate_id IS NULL OR candidate_id = @provider_id)
          AND NOT EXISTS (SELECT 1 FROM json_each(provider_batches.rejected_ids) WHERE value = @provider_id)
          AND NOT EXISTS (SELECT 1 FROM provider_batches other
            WHERE other.provider = provider_batches.provider AND other.submit_id <> provider_batches.submit_id
              AND (other.provider_id = @provider_id OR other.candidate_id = @provider_id))
        """;

    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>False when another job has claimed it, it was rejected before, or the fate of this one is known.</summary>
    protected internal override bool Execute(WriteSession session) =>
        session.Statement(Claim).Execute(
            providerId, Timestamp.Text(Timestamp.Parse(session.Now) + lookAgain), submitId, ProviderBatchRow.Submitting) > 0;
}
