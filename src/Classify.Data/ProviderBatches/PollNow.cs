using System.Text.Json;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Makes every open job of these providers due to be asked about, or looked for, now.</summary>
public sealed class PollNow(IEnumerable<string> providers) : Write<int>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>Says how many there are.</summary>
    protected internal override int Execute(WriteSession session) =>
        session.Statement(
                """
                UPDATE provider_batches SET next_poll_at = @now
                WHERE ended_at IS NULL AND provider IN (SELECT value FROM json_each(@providers))
                """)
            .Execute(session.Now, JsonSerializer.Serialize(providers));
}
