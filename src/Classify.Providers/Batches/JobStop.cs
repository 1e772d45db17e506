using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>Cancels a job, also one that has ended meanwhile.</summary>
/// <param name="path">The path of the job.</param>
internal sealed class JobStop(BatchCalls calls, string path, Func<JsonElement, BatchJob> read)
{
    public async Task<BatchReply<BatchJob>> CancelAsync(CancellationToken cancellationToken)
    {
        var cancelled = await calls.SendAsync(HttpMethod.Post, path + "/cancel", read, cancellationToken);
        if (cancelled is not BatchReply<BatchJob>.Failed { Failure.Failure: CallFailure.InvalidRequest })
        {
            return cancelled;
        }

        // Refused because there is nothing to cancel any more, or already.
        var job = await calls.SendAsync(HttpMethod.Get, path, read, cancellationToken);
        return job is BatchReply<BatchJob>.Got { Value: { HasEnded: true } or { Status: "cancelling" or "canceling" } } ? job : cancelled;
    }
}
