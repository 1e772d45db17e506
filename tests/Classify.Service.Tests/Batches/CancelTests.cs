using System.Net;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Batches;

public sealed class CancelTests
{
    [Fact]
    public async Task Cancelling_ends_the_batch_at_once_and_nothing_of_it_is_written_afterwards()
    {
        await using var service = await RunningService.StartAsync();
        var ids = Sample.NewIds(12);
        using var hold = new HeldBatch(service, ids);
        var traceId = await service.Api.SubmitAsync(Sample.BatchOf(ids));
        await hold.Reached;

        var reply = await service.Api.PostAsync($"/batches/{traceId}/cancel");

        var batch = reply.ShouldBe(HttpStatusCode.Accepted);
        ((string)batch["status"]!).ShouldBe("cancelled");
        ((int)batch["counts"]!["cancelled"]!).ShouldBe(12);
        batch["ended_at"].ShouldNotBeNull();
        await service.StopAsync();
        service.Database.Count("batch_items", "state = 'cancelled' AND error_class = 'cancelled'").ShouldBe(12);
        service.Database.Count(
                "pipeline_stats",
                "batch_id = @0 AND failed_indicators = 12 AND successful_indicators = 0 AND batch_end_time IS NOT NULL AND avg_confidence IS NULL",
                traceId)
            .ShouldBe(1);
        service.Database.Count("classifications").ShouldBe(0);
        service.Database.Count("batch_results").ShouldBe(0);
        service.Database.Count("stage_results").ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_that_has_ended_is_shown_and_left_as_it_is()
    {
        await using var service = await RunningService.StartAsync();
        var id = Sample.NewId();
        using var hold = new HeldBatch(service, id);
        var traceId = await service.Api.SubmitAsync(Sample.BatchOf(id));
        await service.Api.PostAsync($"/batches/{traceId}/cancel");
        var cancelled = await service.Api.GetJsonAsync($"/batches/{traceId}");

        var again = (await service.Api.PostAsync($"/batches/{traceId}/cancel")).ShouldBe(HttpStatusCode.OK);

        again.ToJsonString().ShouldBe(cancelled.ToJsonString());
        var completed = await service.Api.ClassifyAsync(Sample.BatchOf(Sample.NewId()));
        var reply = (await service.Api.PostAsync($"/batches/{completed}/cancel")).ShouldBe(HttpStatusCode.OK);
        ((string)reply["status"]!).ShouldBe("completed");
    }

    [Fact]
    public async Task What_was_completed_before_stays()
    {
        await using var service = await RunningService.StartAsync(settings => settings with { InternalEmitBatch = 1 });
        var (done, held) = (Sample.NewId(), Sample.NewId());
        using var hold = new HeldBatch(service, held);
        var traceId = await service.Api.SubmitAsync(Sample.BatchOf(done, held));
        await Deadline.UntilAsync(() => service.Database.Count("batch_results") == 1, "the first is completed");

        await service.Api.PostAsync($"/batches/{traceId}/cancel");

        await service.StopAsync();
        service.Database.Texts("SELECT indicator_id FROM classifications").ShouldBe([done]);
        service.Database.Count("pipeline_stats", "successful_indicators = 1 AND failed_indicators = 1").ShouldBe(1);
        service.Database.Count("batches", "state = 'cancelled' AND completed = 1 AND cancelled = 1 AND open_items = 0").ShouldBe(1);
    }
}
