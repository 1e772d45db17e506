using Classify.Durability.Tests.Database;
using Classify.FakeModels;

namespace Classify.Durability.Tests.Asking;

/// <summary>The calls in a ledger by what is known of them.</summary>
/// <param name="Questions">Different questions that were answered.</param>
internal sealed record CallCount(long Answered, long Failed, long Unknown, long Sent, long Cached, long Questions)
{
    public static CallCount Of(DatabaseView view) => new(
        With(view, "answered"),
        With(view, "failed"),
        With(view, "unknown"),
        With(view, "sent"),
        With(view, "cached"),
        view.Number("SELECT COUNT(DISTINCT prompt_hash) FROM llm_calls WHERE status = 'answered'"));

    /// <summary>
    /// Fails unless each of <paramref name="requests"/> that arrived at the model is known to have ended, or is one of the unknown
    /// calls. Of those some may never have been sent.
    /// </summary>
    public void ShouldAccountFor(int requests) =>
        (requests - Answered - Failed).ShouldBeInRange(0, Unknown, $"{requests} requests, {this}");

    private static long With(DatabaseView view, string status) =>
        view.Number("SELECT COUNT(*) FROM llm_calls WHERE status = @1", status);
}
