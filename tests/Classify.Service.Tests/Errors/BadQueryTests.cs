using System.Net;
using Classify.Service.Paging;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Errors;

[Collection(SharedServiceGroup.Name)]
public sealed class BadQueryTests(SharedService shared) : IAsyncLifetime
{
    private readonly RunningService _service = shared.Service;
    private string _traceId = "";

    public static TheoryData<string, string> BadQueries()
    {
        var queries = new TheoryData<string, string>();
        foreach (var list in new[] { "/batches", "/batches/{id}/classifications", "/batches/{id}/items", "/classifications" })
        {
            foreach (var limit in new[] { "0", "-1", "501", "1.5", "ten", "1e2", "+5", "99999999999999999999", " 5" })
            {
                queries.Add($"{list}?limit={Uri.EscapeDataString(limit)}", "limit");
            }

            foreach (var cursor in new[] { "x", "!!!", "AAAA", "MjphYmM", "_w", "MTr_", "1:abc" })
            {
                queries.Add($"{list}?cursor={Uri.EscapeDataString(cursor)}", "cursor");
            }

            queries.Add($"{list}?limit=5&limit=6", "limit");
            queries.Add($"{list}?sort=name", "sort");
            queries.Add($"{list}?cursor={new string('A', 1_001)}", "cursor");
        }

        queries.Add("/batches?status=done", "status");
        queries.Add("/batches?status=Completed", "status");
        queries.Add("/batches?status=5", "status");
        queries.Add("/batches?provider=mistral", "provider");
        queries.Add($"/batches?cursor={Cursor.Write("abc")}", "cursor");
        queries.Add($"/batches?cursor={Cursor.Write("-1")}", "cursor");
        queries.Add("/batches/{id}/items?state=done", "state");
        queries.Add("/batches/{id}/classifications?state=open", "state");
        foreach (var filter in new[] { "family", "indicator_type", "review_status", "decided_by", "confidence_source" })
        {
            queries.Add($"/classifications?{filter}=nonsense", filter);
            queries.Add($"/classifications?{filter}=0", filter);
            queries.Add($"/classifications?{filter}=rule&{filter}=rule", filter);
        }

        foreach (var bound in new[] { "min_confidence", "max_confidence" })
        {
            foreach (var value in new[] { "high", "1.01", "-0.1", "NaN", "Infinity", "0,5" })
            {
                queries.Add($"/classifications?{bound}={value}", bound);
            }
        }

        queries.Add($"/classifications?q={new string('q', 1_001)}", "q");
        queries.Add("/classifications?q=a%00b", "q");
        queries.Add("/classifications?source_name=%00", "source_name");
        queries.Add("/classifications?min_confidence=x&limit=0", "min_confidence,limit");
        return queries;
    }

    public async Task InitializeAsync() => _traceId = await _service.Api.SubmitAsync(Sample.BatchOf(Sample.NewId()));

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(BadQueries))]
    public async Task Each_wrong_parameter_is_named(string path, string parameters) =>
        (await _service.Api.GetAsync(path.Replace("{id}", _traceId, StringComparison.Ordinal)))
            .ShouldRefuse(parameters.Split(','));

    [Theory]
    [InlineData("/batches?limit=500")]
    [InlineData("/batches?cursor=")]
    [InlineData("/batches?status=&provider=builtin")]
    [InlineData("/classifications?q=&min_confidence=0&max_confidence=1")]
    [InlineData("/classifications?LIMIT=1")]
    public async Task An_empty_or_extreme_parameter_is_allowed(string path) =>
        (await _service.Api.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
}
