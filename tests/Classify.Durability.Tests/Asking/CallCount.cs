using Classify.Durability.Tests.Database;
using Classify.FakeModels;

namespace Classify.Durability.Tests.Asking;

/// <summary>The calls in a ledger by what is known of them.</summary>
/// <param name="Questions">Different questions that were answered.</param>
internal sealed record CallCount(long Answered, long Failed, long Unknown, long Sent, long Cached, long Questions)
{
    /// <summary>Those that went one by one.</summary>
    public static CallCount Of(DatabaseView view) => Of(view, "sync");

    /// <summary>Those that went through jobs.</summary>
    public static CallCount OfJobs(DatabaseView view) => Of(view, "batch");

    /// <summary>
    /// Fails unless each of <paramref name="requests"/> that arrived at the model is known to have ended, or is one of the unknown
    /// calls. Of those some may never have been sent.
    /// </summary>
    public void ShouldAccountFor(int requests) =>
        (requests - Answered - Failed).ShouldBeInRange(0, Unknown, $"{requests} requests, {this}");

    private static CallCount Of(DatabaseView view, string dispatch) => new(
        With(view, "answered", dispatch),
        With(view, "failed", dispatch),
        With(view, "unknown", dispatch),
        With(view, "sent", dispatch),
        With(view, "cached", dispatch),
        view.Number("SELECT COUNT(DISTINCT prompt_hash) FROM llm_calls WHERE status = 'answered' AND dispatch = @1", dispatch));

    private static long With(DatabaseView view, string status, string dispatch) =>
        view.Number("SELECT COUNT(*) FROM llm_calls WHERE status = @1 AND dispatch = @2", status, dispatch);
}
