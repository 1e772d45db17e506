using System.Net;
using System.Text.Json.Nodes;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Batches;

public sealed class ListTests(ListTests.SevenBatches seven) : IClassFixture<ListTests.SevenBatches>
{
    private readonly RunningService _service = seven.Service;

    [Fact]
    public async Task The_latest_batch_comes_first() =>
        (await TraceIdsAsync("/batches")).ShouldBe(seven.TraceIds.Reverse());

    [Theory]
    [InlineData("status=completed", 6)]
    [InlineData("status=cancelled", 1)]
    [InlineData("status=running", 0)]
    [InlineData("status=waiting-on-provider", 0)]
    [InlineData("provider=builtin", 7)]
    [InlineData("provider=openai", 0)]
    [InlineData("provider=builtin&status=cancelled", 1)]
    public async Task Filters_leave_only_what_fits(string query, int count) =>
        (await TraceIdsAsync($"/batches?{query}")).Count.ShouldBe(count);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(500)]
    public async Task Pages_of_any_size_hold_every_batch_once(int limit) =>
        (await AllPages.ReadAsync(_service.Api, "/batches", limit))
            .Select(batch => (string)batch["trace_id"]!).ShouldBe(seven.TraceIds.Reverse());

    [Fact]
    public async Task A_batch_accepted_between_two_pages_does_not_move_the_second()
    {
        await using var own = await RunningService.StartAsync();
        var first = await own.Api.ClassifyAsync(Sample.BatchOf(Sample.NewId()));
        var second = await own.Api.ClassifyAsync(Sample.BatchOf(Sample.NewId()));
        var page = await own.Api.GetJsonAsync("/batches?limit=1");
        await own.Api.ClassifyAsync(Sample.BatchOf(Sample.NewId()));

        var next = await own.Api.GetJsonAsync($"/batches?limit=1&cursor={page["next_cursor"]}");

        ((string)page["items"]![0]!["trace_id"]!).ShouldBe(second);
        ((string)next["items"]![0]!["trace_id"]!).ShouldBe(first);
        next["next_cursor"].ShouldBeNull();
    }

    [Fact]
    public async Task A_batch_shows_how_it_went()
    {
        var batch = await _service.Api.GetJsonAsync($"/batches/{seven.TraceIds[0]}");

        ((string)batch["status"]!).ShouldBe("completed");
        batch["counts"]!["total"]!.GetValue<int>().ShouldBe(SevenBatches.Size);
        batch["counts"]!["completed"]!.GetValue<int>().ShouldBe(SevenBatches.Size);
        ((string)batch["provider"]!).ShouldBe("builtin");
        ((double)batch["cost_usd"]!).ShouldBe(0);
        var times = new[] { "accepted_at", "started_at", "ended_at" }.Select(time => (string)batch[time]!).ToList();
        times.ShouldAllBe(time => System.Text.RegularExpressions.Regex.IsMatch(time, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"));
        times.ShouldBe(times.Order(StringComparer.Ordinal));
        foreach (var link in new[] { "self", "classifications", "items", "events" })
        {
            (await _service.Api.GetAsync((string)batch["links"]![link]!)).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("classifications", 3)]
    [InlineData("classifications", 500)]
    [InlineData("items", 3)]
    [InlineData("items", 500)]
    public async Task Results_and_items_of_a_batch_come_by_id_in_pages(string list, int limit)
    {
        var ids = (await AllPages.ReadAsync(_service.Api, $"/batches/{seven.TraceIds[0]}/{list}", limit))
            .Select(row => (string)row["indicator_id"]!).ToList();

        ids.Count.ShouldBe(SevenBatches.Size);
        ids.ShouldBe(ids.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("completed", SevenBatches.Size)]
    [InlineData("open", 0)]
    [InlineData("failed", 0)]
    public async Task Items_can_be_listed_by_state(string state, int count) =>
        (await _service.Api.GetJsonAsync($"/batches/{seven.TraceIds[0]}/items?state={state}"))["items"]!.AsArray().Count.ShouldBe(count);

    private async Task<IReadOnlyList<string>> TraceIdsAsync(string path) =>
        [.. (await _service.Api.GetJsonAsync(path))["items"]!.AsArray().Select(batch => (string)batch!["trace_id"]!)];

    /// <summary>Six that completed and one, the last, that was cancelled.</summary>
    public sealed class SevenBatches : OwnService
    {
        public const int Size = 7;

        public IReadOnlyList<string> TraceIds { get; private set; } = [];

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var traceIds = new List<string>();
            for (var i = 0; i < 6; i++)
            {
                traceIds.Add(await Service.Api.ClassifyAsync(Sample.BatchOf(Sample.NewIds(Size))));
            }

            var held = Sample.NewId();
            using var hold = new HeldBatch(Service, held);
            traceIds.Add(await Service.Api.SubmitAsync(Sample.BatchOf(held)));
            (await Service.Api.PostAsync($"/batches/{traceIds[^1]}/cancel")).ShouldBe(HttpStatusCode.Accepted);
            TraceIds = traceIds;
        }
    }
}
