using Classify.Data.Conventions;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>
/// Enters that the file of a job that ended could not be deleted yet. It is tried again after as long as the job has ended,
/// so ever more seldom.
/// </summary>
/// <param name="first">The shortest wait.</param>
public sealed class PutOffDeletion(string submitId, TimeSpan first) : Write<bool>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>False when the job has not ended, or its file is gone.</summary>
    protected internal override bool Execute(WriteSession session)
    {
        var ended = session.Statement(
                "SELECT ended_at FROM provider_batches WHERE submit_id = @submit_id AND ended_at IS NOT NULL AND input_file_id IS NOT NULL")
            .Query(row => Timestamp.Parse(row.GetString(0)), submitId);
        if (ended is not [var since])
        {
            return false;
        }

        var now = Timestamp.Parse(session.Now);
        var wait = now - since > first ? now - since : first;
        return session.Statement("UPDATE provider_batches SET next_poll_at = @next WHERE submit_id = @submit_id")
            .Execute(Timestamp.Text(now + wait), submitId) > 0;
    }
}
