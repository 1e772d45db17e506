using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Batches;

public sealed class EventsTests(OwnService own) : IClassFixture<OwnService>
{
    private readonly RunningService _service = own.Service;

    [Fact]
    public async Task A_listener_sees_progress_with_rising_ids_and_then_the_end()
    {
        var ids = Sample.NewIds(25);
        using var hold = new HeldBatch(_service, ids[24]);
        var traceId = await _service.Api.SubmitAsync(Sample.BatchOf(ids));
        await hold.Reached;

        var events = await CollectAsync(traceId, onFirst: hold.Dispose);

        events[0].Name.ShouldBe("progress");
        events[0].Data["ended_at"].ShouldBeNull();
        events[^1].Name.ShouldBe("done");
        events.Count(item => item.Name == "done").ShouldBe(1);
        var progress = events.Where(item => item.Name == "progress").Select(item => item.Id).ToList();
        progress.Count.ShouldBeGreaterThan(1);
        progress.ShouldBe(progress.Distinct().Order());
        events[^1].Id.ShouldBe(progress[^1]);
    }

    [Fact]
    public async Task A_snapshot_is_what_the_batch_itself_shows()
    {
        var traceId = await _service.Api.SubmitAsync(Sample.BatchOf(Sample.NewIds(3)));

        var last = (await CollectAsync(traceId))[^1];

        var shown = await _service.Api.GetJsonAsync($"/batches/{traceId}");
        last.Data.ToJsonString().ShouldBe(shown.ToJsonString());
        last.Id.ShouldBe((long)shown["version"]!);
    }

    [Fact]
    public async Task A_listener_that_comes_after_the_end_gets_the_last_progress_and_the_end()
    {
        var traceId = await _service.Api.ClassifyAsync(Sample.BatchOf(Sample.NewId()));

        var events = await CollectAsync(traceId);

        events.Select(item => item.Name).ShouldBe(["progress", "done"]);
        events[0].Data.ToJsonString().ShouldBe(events[1].Data.ToJsonString());
    }

    [Fact]
    public async Task Counts_of_every_snapshot_add_up()
    {
        var traceId = await _service.Api.SubmitAsync(Sample.BatchOf(Sample.NewIds(120)));

        foreach (var counts in (await CollectAsync(traceId)).Select(item => item.Data["counts"]!))
        {
            var parts = new[] { "queued", "running", "waiting", "retrying", "completed", "failed", "cancelled" };
            parts.Sum(part => (int)counts[part]!).ShouldBe(120, counts.ToJsonString());
            ((int)counts["total"]!).ShouldBe(120);
        }
    }

    [Fact]
    public async Task Many_listeners_to_one_batch_all_see_its_end()
    {
        var id = Sample.NewId();
        using var hold = new HeldBatch(_service, id);
        var traceId = await _service.Api.SubmitAsync(Sample.BatchOf(id));
        await hold.Reached;

        var listeners = Enumerable.Range(0, 20).Select(_ => CollectAsync(traceId, onFirst: hold.Dispose));

        (await Task.WhenAll(listeners)).ShouldAllBe(events => events[events.Count - 1].Name == "done");
    }

    private async Task<List<ServerEvent>> CollectAsync(string traceId, Action? onFirst = null)
    {
        using var limit = new CancellationTokenSource(Deadline.Limit);
        var events = new List<ServerEvent>();
        await foreach (var item in _service.Api.FollowAsync(traceId, limit.Token))
        {
            events.Add(item);
            if (events.Count == 1)
            {
                onFirst?.Invoke();
            }
        }

        return events;
    }
}
