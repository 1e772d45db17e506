using System.Net;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Batches;

public sealed class AdmissionTests
{
    [Fact]
    public async Task A_full_backlog_refuses_batches_until_it_has_drained()
    {
        await using var service = await RunningService.StartAsync(settings => settings with { MaxBacklog = 10 });
        var ids = Sample.NewIds(6);
        using var hold = new HeldBatch(service, ids);
        var open = await service.Api.SubmitAsync(Sample.BatchOf(ids));
        var before = service.Database.SubmissionRows();
        var body = Sample.BatchOf(Sample.NewIds(5));

        var refused = await service.Api.PostBatchAsync(body, key: "again");

        refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter?.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        service.Database.SubmissionRows().ShouldBe(before);
        (await service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewIds(4)))).ShouldBe(HttpStatusCode.Accepted);
        hold.Dispose();
        await service.Api.EndAsync(open);
        await Deadline.UntilAsync(() => service.Database.Count("batches", "ended_at IS NULL") == 0, "everything is done");
        (await service.Api.PostBatchAsync(body, key: "again")).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_batch_known_by_its_key_is_answered_even_when_the_backlog_is_full()
    {
        await using var service = await RunningService.StartAsync(settings => settings with { MaxBacklog = 2 });
        var ids = Sample.NewIds(2);
        using var hold = new HeldBatch(service, ids);
        var first = await service.Api.PostBatchAsync(Sample.BatchOf(ids), key: "known");

        var second = await service.Api.PostBatchAsync(Sample.BatchOf(ids), key: "known");

        second.ShouldBe(HttpStatusCode.Accepted);
        second.Body.ShouldBe(first.Body);
    }

    [Fact]
    public async Task A_batch_larger_than_the_whole_backlog_is_refused_for_good()
    {
        await using var service = await RunningService.StartAsync(settings => settings with { MaxBacklog = 3 });
        var before = service.Database.SubmissionRows();

        var refused = await service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewIds(4)));

        refused.ShouldBeProblem(HttpStatusCode.BadRequest)["errors"]!.AsObject().ShouldContainKey("indicators");
        service.Database.SubmissionRows().ShouldBe(before);
    }
}
