using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.FakeModels;

namespace Classify.Durability.Tests.Asking;

/// <summary>Brings a service into the middle of asking about a batch.</summary>
internal static class HeldCalls
{
    private const int Calls = 4;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Submits. When it returns, some items are completed, and some calls wait for an answer that
    /// <paramref name="model"/> holds until it is told to release it.
    /// </summary>
    /// <returns>The batch.</returns>
    public static async Task<string> SubmitAsync(ServiceClient client, FakeModelHost model, DatabaseView view, int indicators)
    {
        model.Answer = AskedModel.Slow;
        var traceId = await client.SubmitAsync(new Submission("held", Catalogue.BodyToAsk(0, indicators)));
        await Deadline.UntilAsync("items are completed", Within, () => view.Number("SELECT COUNT(*) FROM batch_results") > 0);
        model.Hold();
        await Deadline.UntilAsync("calls are in flight", Within, () => model.Open >= Calls && CallCount.Of(view).Sent == model.Open);
        return traceId;
    }
}
