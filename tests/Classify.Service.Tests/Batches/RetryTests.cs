using System.Net;
using Classify.Core.Stages;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Batches;

public sealed class RetryTests(OwnService own) : IClassFixture<OwnService>
{
    private readonly RunningService _service = own.Service;

    [Fact]
    public async Task An_open_batch_cannot_be_retried()
    {
        var id = Sample.NewId();
        using var hold = new HeldBatch(_service, id);
        var traceId = await _service.Api.SubmitAsync(Sample.BatchOf(id));

        (await _service.Api.PostAsync($"/batches/{traceId}/retry")).ShouldBeProblem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_indicator_that_fails_three_times_is_failed_with_its_stage_and_error()
    {
        var (good, bad) = (Sample.NewId(), Sample.NewId());
        _service.Gate.FailAt(Stage.Family, indicator => indicator.IndicatorId == bad);

        var traceId = await _service.Api.ClassifyAsync(Sample.BatchOf(good, bad));

        var item = (await ItemsAsync(traceId, "failed")).ShouldHaveSingleItem().ShouldNotBeNull();
        item.ToJsonString().ShouldContain(bad);
        ((string)item["stage"]!).ShouldBe("family");
        ((string)item["error_class"]!).ShouldBe("internal-error");
        item.ToJsonString().ShouldNotContain(TestGate.Failure.Message);
        ((int)item["attempt"]!).ShouldBe(3);
        _service.Database.Count("processing_log", "trace_id = @0 AND status = 'failed' AND stage = 'family' AND error_class = @1 AND error_message = @2", traceId, nameof(InvalidOperationException), TestGate.Failure.Message).ShouldBe(3);
        _service.Database.Count("batches", "trace_id = @0 AND state = 'completed' AND failed = 1 AND completed = 1", traceId).ShouldBe(1);
        _service.Database.Count("classifications", "indicator_id = @0", bad).ShouldBe(0);
        _service.Database.Count("batch_results", "indicator_id = @0", bad).ShouldBe(0);
    }

    [Fact]
    public async Task A_failure_that_passes_costs_attempts_only()
    {
        var id = Sample.NewId();
        var failure = _service.Gate.FailAt(Stage.Type, indicator => indicator.IndicatorId == id);
        var traceId = await _service.Api.SubmitAsync(Sample.BatchOf(id));
        await Deadline.UntilAsync(
            () => _service.Database.Count("processing_log", "trace_id = @0 AND status = 'failed'", traceId) == 1, "it fails once");

        failure.Repair();
        var batch = await _service.Api.EndAsync(traceId);

        ((int)batch["counts"]!["completed"]!).ShouldBe(1);
        _service.Database.Count("batch_items", "trace_id = @0 AND attempt = 1 AND run = 1 AND error_class IS NULL", traceId).ShouldBe(1);
    }

    [Fact]
    public async Task Retrying_runs_the_failed_ones_again_and_the_statistics_add_up()
    {
        var (good, bad) = (Sample.NewIds(2), Sample.NewIds(3));
        var failure = _service.Gate.FailAt(Stage.Time, indicator => bad.Contains(indicator.IndicatorId));
        var traceId = await _service.Api.ClassifyAsync(Sample.BatchOf([.. good, .. bad]));
        StatisticsOf(traceId).ShouldBe("2 ok, 3 failed, ended");
        failure.Repair();
        using var hold = new HeldBatch(_service, bad);

        var reply = await _service.Api.PostAsync($"/batches/{traceId}/retry");

        reply.ShouldBe(HttpStatusCode.Accepted).ToJsonString().ShouldBe("""{"requeued":3}""");
        await hold.Reached;
        StatisticsOf(traceId).ShouldBe("2 ok, 0 failed, open");
        var open = await _service.Api.GetJsonAsync($"/batches/{traceId}");
        open["ended_at"].ShouldBeNull();
        ((string)open["status"]!).ShouldBe("running");
        _service.Database.Count(
            "pipeline_stats", "batch_id = @0 AND total_duration_ms IS NULL AND avg_confidence IS NULL AND avg_time_per_indicator_ms IS NULL", traceId)
            .ShouldBe(1);
        hold.Dispose();
        var ended = await _service.Api.EndAsync(traceId);
        ((int)ended["counts"]!["completed"]!).ShouldBe(5);
        StatisticsOf(traceId).ShouldBe("5 ok, 0 failed, ended");
        _service.Database.Count("batch_results", "trace_id = @0 AND run = 2", traceId).ShouldBe(3);
        _service.Database.Count("stage_results", "trace_id = @0 AND run = 1 AND stage = 'normalize'", traceId).ShouldBe(2);
    }

    [Fact]
    public async Task Where_nothing_failed_nothing_is_queued_and_the_batch_stays_ended()
    {
        var traceId = await _service.Api.ClassifyAsync(Sample.BatchOf(Sample.NewId()));
        var before = await _service.Api.GetJsonAsync($"/batches/{traceId}");

        var reply = await _service.Api.PostAsync($"/batches/{traceId}/retry");

        reply.ShouldBe(HttpStatusCode.Accepted).ToJsonString().ShouldBe("""{"requeued":0}""");
        (await _service.Api.GetJsonAsync($"/batches/{traceId}")).ToJsonString().ShouldBe(before.ToJsonString());
    }

    private async Task<System.Text.Json.Nodes.JsonArray> ItemsAsync(string traceId, string state) =>
        (await _service.Api.GetJsonAsync($"/batches/{traceId}/items?state={state}"))["items"]!.AsArray();

    private object? StatisticsOf(string traceId) => _service.Database.Value(
        """
        SELECT successful_indicators || ' ok, ' || failed_indicators || ' failed, '
          || CASE WHEN batch_end_time IS NULL THEN 'open' ELSE 'ended' END
        FROM pipeline_stats WHERE batch_id = @0
        """,
        traceId);
}
