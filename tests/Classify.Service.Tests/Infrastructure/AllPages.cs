using System.Text.Json.Nodes;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>Follows the cursors of a list to its end.</summary>
internal static class AllPages
{
    public static async Task<IReadOnlyList<JsonNode>> ReadAsync(Api api, string path, int limit)
    {
        var rows = new List<JsonNode>();
        var first = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}";
        for (var next = first; next is not null;)
        {
            var page = await api.GetJsonAsync(next);
            var items = page["items"]!.AsArray();
            var cursor = (string?)page["next_cursor"];
            items.Count.ShouldBeInRange(cursor is null ? 0 : limit, limit);
            rows.AddRange(items.Select(item => item.ShouldNotBeNull()));
            next = cursor is null ? null : $"{first}&cursor={cursor}";
        }

        return rows;
    }
}
