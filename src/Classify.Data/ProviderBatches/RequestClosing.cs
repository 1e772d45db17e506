using Classify.Core.Taxonomy;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Ends requests without a word of the provider.</summary>
internal static class RequestClosing
{
    /// <summary>Closes a request that is open. A reason given before stays.</summary>
    public static void Close(WriteSession session, long id, RequestOutcome outcome, string reason) =>
        session.Statement(
                """
                UPDATE provider_batch_requests SET outcome = @outcome, reason = COALESCE(reason, @reason)
                WHERE id = @id AND outcome IS NULL
                """)
            .Execute(WireName.Of(outcome), reason, id);
}
