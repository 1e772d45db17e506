using System.Net;
using System.Text.Json.Nodes;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

public sealed class ProviderBatchesTests : IAsyncLifetime
{
    private Lane _lane = null!;

    public async Task InitializeAsync() => _lane = await Lane.StartAsync(settings => settings with { Poll = TimeSpan.FromHours(1) });

    public async Task DisposeAsync() => await _lane.DisposeAsync();

    [Fact]
    public async Task A_forced_poll_takes_in_what_has_ended()
    {
        var traceId = await _lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(4)));
        await AcceptedAsync(1);
        ((int)(await _lane.Api.GetJsonAsync($"/batches/{traceId}"))["counts"]!["waiting"]!).ShouldBe(4);

        ((int)(await _lane.Api.PostAsync("/provider-batches/poll")).ShouldBe(HttpStatusCode.Accepted)["jobs"]!).ShouldBe(1);
        await AcceptedAsync(2);
        await _lane.Api.PostAsync("/provider-batches/poll");
        await _lane.Api.EndAsync(traceId);

        ((int)(await _lane.Api.PostAsync("/provider-batches/poll")).ShouldBe(HttpStatusCode.Accepted)["jobs"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Jobs_are_listed_with_their_status_counts_age_deadline_and_batches()
    {
        var traceId = await _lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(4)), "anthropic");
        await AcceptedAsync(1);

        var job = (await JobsAsync("?state=open&provider=anthropic")).ShouldHaveSingleItem();
        ((string)job["provider_id"]!).ShouldBe(_lane.Jobs.Jobs.ShouldHaveSingleItem().Id);
        ((string)job["status"]!).ShouldBe("in_progress");
        ((int)job["requests"]!).ShouldBe(4);
        ((long)job["age_seconds"]!).ShouldBeInRange(0, 60);
        job["deadline"].ShouldNotBeNull();
        ((string)job["batches"]![0]!["trace_id"]!).ShouldBe(traceId);
        ((int)job["batches"]![0]!["requests"]!).ShouldBe(4);
        (await JobsAsync("?provider=openai")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?provider=local", "provider")]
    [InlineData("?state=closed", "state")]
    [InlineData("?cursor=x", "cursor")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?colour=red", "colour")]
    public async Task Bad_filters_are_refused_by_name(string query, string field) =>
        (await _lane.Api.GetAsync($"/provider-batches{query}")).ShouldBe(HttpStatusCode.BadRequest)["errors"]!.AsObject().ShouldContainKey(field);

    private async Task<IReadOnlyList<JsonNode>> JobsAsync(string query) =>
        [.. (await _lane.Api.GetJsonAsync($"/provider-batches{query}"))["items"]!.AsArray().Select(job => job!)];

    private Task AcceptedAsync(int jobs) => Deadline.UntilAsync(
        () => _lane.Database.Count("provider_batches", "provider_id IS NOT NULL") >= jobs, $"{jobs} accepted jobs");
}
