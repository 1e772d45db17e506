using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Makes every open job due to be asked about, or looked for, now.</summary>
public sealed class PollNow : Write<int>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>Says how many jobs are open.</summary>
    protected internal override int Execute(WriteSession session) =>
        session.Statement("UPDATE provider_batches SET next_poll_at = @now WHERE ended_at IS NULL").Execute(session.Now);
}
