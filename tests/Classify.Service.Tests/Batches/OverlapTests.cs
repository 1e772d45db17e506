using Classify.Core.Stages;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Batches;

public sealed class OverlapTests(OwnService own) : IClassFixture<OwnService>
{
    private readonly RunningService _service = own.Service;

    [Fact]
    public async Task Of_two_batches_at_once_the_one_accepted_later_wins_whichever_ends_first()
    {
        var ids = Sample.NewIds(15);
        var hold = _service.Gate.HoldAt(
            Stage.Type, indicator => indicator.Name == "Earlier" && ids.Contains(indicator.IndicatorId));
        var earlier = await _service.Api.SubmitAsync(Sample.Batch(ids.Select(id => Sample.Indicator(id, "Earlier"))));
        await hold.Reached;
        var later = await _service.Api.ClassifyAsync(Sample.Batch(ids.Select(id => Sample.Indicator(id, "Later"))));

        hold.Release();
        var ended = await _service.Api.EndAsync(earlier);

        ((int)ended["counts"]!["completed"]!).ShouldBe(15);
        _service.Database.Count("classifications", "trace_id = @0 AND name = 'Later' AND version = 1", later).ShouldBe(15);
        _service.Database.Count("classifications", "trace_id = @0", earlier).ShouldBe(0);
        _service.Database.Count("batch_results", "trace_id = @0 AND name = 'Earlier'", earlier).ShouldBe(15);
        _service.Database.Count("batch_results", "trace_id = @0 AND name = 'Later'", later).ShouldBe(15);
        _service.Database.Count("pipeline_stats", "batch_id = @0 AND successful_indicators = 15", earlier).ShouldBe(1);
    }

    [Fact]
    public async Task A_later_batch_replaces_the_current_row_and_raises_its_version()
    {
        var id = Sample.NewId();
        var first = await _service.Api.ClassifyAsync(Sample.Batch(Sample.Indicator(id, "Old name")));
        var before = await _service.Api.GetJsonAsync($"/classifications/{id}");

        var second = await _service.Api.ClassifyAsync(Sample.Batch(Sample.Indicator(id, "New name")));

        var after = await _service.Api.GetJsonAsync($"/classifications/{id}");
        ((string)before["trace_id"]!).ShouldBe(first);
        ((int)before["version"]!).ShouldBe(1);
        ((string)after["trace_id"]!).ShouldBe(second);
        ((string)after["name"]!).ShouldBe("New name");
        ((int)after["version"]!).ShouldBe(2);
        ((string)after["created_at"]!).ShouldBe((string)before["created_at"]!);
        var old = await _service.Api.GetJsonAsync($"/batches/{first}/classifications");
        ((string)old["items"]![0]!["name"]!).ShouldBe("Old name");
    }
}
