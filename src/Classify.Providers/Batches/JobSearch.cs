using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>Looks through a provider's list of jobs, newest first.</summary>
/// <param name="list">The path of the list, with the size of a page.</param>
/// <param name="cursor">The parameter that says after which id the next page begins.</param>
/// <param name="slack">How far clocks may differ; one provider rounds to seconds.</param>
internal sealed class JobSearch(BatchCalls calls, string list, string cursor, TimeSpan slack, Func<JsonElement, BatchJob> read)
{
    public async Task<BatchReply<IReadOnlyList<BatchJob>>> FindAsync(
        Func<BatchJob, bool> isWanted, DateTimeOffset createdSince, CancellationToken cancellationToken)
    {
        var found = new List<BatchJob>();
        var after = "";
        while (true)
        {
            var reply = await calls.SendAsync(HttpMethod.Get, list + after, Page, cancellationToken);
            if (reply is not BatchReply<JobPage>.Got page)
            {
                return new BatchReply<IReadOnlyList<BatchJob>>.Failed(
                    reply is BatchReply<JobPage>.Failed failed ? failed.Failure : new(CallFailure.InvalidRequest, 404, "There is no list of jobs.", null));
            }

            var recent = page.Value.Jobs.Where(job => job.CreatedAt >= createdSince - slack).ToList();
            found.AddRange(recent.Where(isWanted));
            if (!page.Value.HasMore || recent.Count < page.Value.Jobs.Count || recent.Count == 0)
            {
                return new BatchReply<IReadOnlyList<BatchJob>>.Got(found);
            }

            after = $"&{cursor}={Uri.EscapeDataString(recent[^1].Id)}";
        }
    }

    private JobPage Page(JsonElement answer) => answer.Find("data") is { ValueKind: JsonValueKind.Array } data
        ? new([.. data.EnumerateArray().Select(read)], answer.Find("has_more") is { ValueKind: JsonValueKind.True })
        : throw new FormatException("The list of jobs holds none.");

    private sealed record JobPage(IReadOnlyList<BatchJob> Jobs, bool HasMore);
}
