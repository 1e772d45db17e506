using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>Looks through what a provider lists, newest first.</summary>
/// <param name="list">The path of the list, with the size of a page.</param>
/// <param name="cursor">The parameter that says after which id the next page begins.</param>
/// <param name="slack">How far clocks may differ; one provider rounds to seconds.</param>
internal sealed class ListSearch<T>(BatchCalls calls, string list, string cursor, TimeSpan slack, Func<JsonElement, T> read)
    where T : IListed
{
    public async Task<BatchReply<IReadOnlyList<T>>> FindAsync(
        Func<T, bool> isWanted, DateTimeOffset createdSince, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        var after = "";
        while (true)
        {
            var reply = await calls.SendAsync(HttpMethod.Get, list + after, Page, cancellationToken);
            if (reply is not BatchReply<ListPage>.Got page)
            {
                return new BatchReply<IReadOnlyList<T>>.Failed(
                    reply is BatchReply<ListPage>.Failed failed ? failed.Failure : new(CallFailure.InvalidRequest, 404, "There is no such list.", null));
            }

            var recent = page.Value.Entries.Where(entry => entry.CreatedAt >= createdSince - slack).ToList();
            found.AddRange(recent.Where(isWanted));
            if (!page.Value.HasMore || recent.Count < page.Value.Entries.Count || recent.Count == 0)
            {
                return new BatchReply<IReadOnlyList<T>>.Got(found);
            }

            after = $"&{cursor}={Uri.EscapeDataString(recent[^1].Id)}";
        }
    }

    private ListPage Page(JsonElement answer) => answer.Find("data") is { ValueKind: JsonValueKind.Array } data
        ? new([.. data.EnumerateArray().Select(read)], answer.Find("has_more") is { ValueKind: JsonValueKind.True })
        : throw new FormatException("The list holds no data.");

    private sealed record ListPage(IReadOnlyList<T> Entries, bool HasMore);
}

/// <summary>What a provider lists.</summary>
internal interface IListed
{
    string Id { get; }

    DateTimeOffset CreatedAt { get; }
}
