using Classify.Data.Batches;
using Classify.Data.Deliveries;
using Classify.Data.Retention;
using Classify.Data.Settling;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Deliveries;

/// <summary>What a callback address is told is queued with the end of its batch, once for every end.</summary>
public sealed class DeliveryTests : IDisposable
{
    private const string Url = "https://example.com/hook?token=t";

    private readonly TestStore _store = new();
    private readonly DueDeliveries _due;

    public DeliveryTests() => _due = new DueDeliveries(_store.Contexts);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_end_of_a_batch_queues_a_delivery_with_the_batch_as_it_ended()
    {
        var run = await AcceptAndTakeAsync(Url);
        await _store.WriteAsync(Sample.Settle(run.Batch, Sample.Completed(run.Items[0])));
        _store.Count("webhook_deliveries").ShouldBe(0);

        await _store.WriteAsync(Sample.Settle(run.Batch, Sample.Failed(run.Items[1])));

        var delivery = (await DueAsync()).ShouldHaveSingleItem();
        delivery.Url.ShouldBe(Url);
        delivery.TraceId.ShouldBe("t");
        delivery.DeliveryId.Length.ShouldBe(32);
        delivery.Attempt.ShouldBe(0);
        var batch = BatchSnapshot.Read(delivery.Batch);
        (batch.State, batch.Completed, batch.Failed, batch.OpenItems).ShouldBe((BatchState.Completed, 1, 1, 0));
        batch.EndedAt.ShouldBe(delivery.CreatedAt);
        batch.Version.ShouldBe((long)_store.Value("SELECT version FROM batches")!);
    }

    [Fact]
    public async Task A_batch_without_a_callback_address_queues_nothing()
    {
        await EndAsync(await AcceptAndTakeAsync(null));

        _store.Count("webhook_deliveries").ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_tells_so()
    {
        await AcceptAndTakeAsync(Url);

        await _store.WriteAsync(new CancelBatch("t"));

        BatchSnapshot.Read((await DueAsync()).ShouldHaveSingleItem().Batch).State.ShouldBe(BatchState.Cancelled);
    }

    [Fact]
    public async Task A_batch_that_is_retried_tells_its_second_end_too_under_another_id()
    {
        await EndAsync(await AcceptAndTakeAsync(Url));
        await _store.WriteAsync(new RetryBatch("t"));
        var first = (await DueAsync()).ShouldHaveSingleItem();

        await EndAsync(await _store.TakeAsync());

        var deliveries = await DueAsync();
        deliveries.Select(delivery => delivery.DeliveryId).Distinct().Count().ShouldBe(2);
        BatchSnapshot.Read(first.Batch).State.ShouldBe(BatchState.Completed);
    }

    [Fact]
    public async Task A_delivery_is_due_again_when_its_next_attempt_is()
    {
        await EndAsync(await AcceptAndTakeAsync(Url));
        var delivery = (await DueAsync()).ShouldHaveSingleItem();
        var next = _store.Time.GetUtcNow().AddMinutes(1);

        (await _store.WriteAsync(new NoteDelivery(delivery.Id, new DeliveryAttempt(DeliveryStatus.Queued, 503, "it answered 503", next)))).ShouldBeTrue();

        (await DueAsync()).ShouldBeEmpty();
        _store.Time.Advance(TimeSpan.FromMinutes(1));
        var again = (await DueAsync()).ShouldHaveSingleItem();
        (again.DeliveryId, again.Attempt, again.LastStatus, again.Error).ShouldBe((delivery.DeliveryId, 1, 503, "it answered 503"));
    }

    [Fact]
    public async Task A_delivery_that_has_ended_stays_as_it_is()
    {
        await EndAsync(await AcceptAndTakeAsync(Url));
        var delivery = (await DueAsync()).ShouldHaveSingleItem();
        await _store.WriteAsync(new NoteDelivery(delivery.Id, new DeliveryAttempt(DeliveryStatus.Delivered, 204, null, null)));

        (await _store.WriteAsync(new NoteDelivery(delivery.Id, new DeliveryAttempt(DeliveryStatus.Failed, null, "late", null)))).ShouldBeFalse();

        _store.Rows("SELECT status, attempt, last_status, error IS NULL, delivered_at IS NULL FROM webhook_deliveries")
            .ShouldHaveSingleItem().ShouldBe(["delivered", 1L, 204L, 1L, 0L]);
    }

    [Fact]
    public async Task Old_deliveries_are_forgotten_unless_they_are_still_to_be_sent()
    {
        await EndAsync(await AcceptAndTakeAsync(Url));
        await EndAsync(await AcceptAndTakeAsync(Url, "u"));
        await _store.WriteAsync(new NoteDelivery((await DueAsync())[0].Id, new DeliveryAttempt(DeliveryStatus.Gone, 410, null, null)));

        (await _store.WriteAsync(new DropOldDeliveries(SteppingTime.Start))).ShouldBe(0);
        (await _store.WriteAsync(new DropOldDeliveries(_store.Time.GetUtcNow()))).ShouldBe(1);

        (await DueAsync()).ShouldHaveSingleItem();
    }

    private async Task<TakenChunk> AcceptAndTakeAsync(string? url, string traceId = "t")
    {
        await _store.WriteAsync(Sample.Accept(Sample.Batch(traceId, 2) with { CallbackUrl = url }));
        return await _store.TakeAsync(traceId);
    }

    private Task EndAsync(TakenChunk run) =>
        _store.WriteAsync(Sample.Settle(run.Batch, [.. run.Items.Select(SettledItem (item) => Sample.Failed(item))]));

    private Task<IReadOnlyList<WebhookDeliveryRow>> DueAsync() => _due.FindAsync(_store.Time.GetUtcNow(), 10, CancellationToken.None);
}
