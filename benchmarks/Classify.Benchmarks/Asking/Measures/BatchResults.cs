using System.Net.Http.Json;
using System.Text.Json;

namespace Classify.Benchmarks.Asking.Measures;

/// <summary>The results of a batch as the API lists them.</summary>
internal static class BatchResults
{
    private const int PageSize = 500;

    /// <summary>Every result, by indicator id.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> ReadAsync(
        HttpClient http, string traceId, CancellationToken cancellationToken)
    {
        var results = new Dictionary<string, JsonElement>();
        string? cursor = null;
        do
        {
            var after = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = await http.GetFromJsonAsync<JsonElement>($"/batches/{traceId}/classifications?limit={PageSize}{after}", cancellationToken);
            foreach (var result in page.GetProperty("items").EnumerateArray())
            {
                results.Add(result.GetProperty("indicator_id").GetString()!, result);
            }

            cursor = page.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        return results;
    }
}
