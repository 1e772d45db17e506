using Classify.Data.Tests.Infrastructure;
using Classify.Data.Writing;

namespace Classify.Data.Tests.Writing;

public sealed class FlushTests : IDisposable
{
    private readonly TestStore _store = new();
    private readonly List<string> _order = [];

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Writes_that_wait_share_one_commit()
    {
        var instants = await WhileBusyAsync(() => Enumerable.Range(0, 50).Select(i => Note($"bulk {i}")).ToList());

        instants.Distinct().Count().ShouldBe(1);
        _order.ShouldBe(Enumerable.Range(0, 50).Select(i => $"bulk {i}"));
    }

    [Fact]
    public async Task Interactive_writes_go_before_bulk_ones()
    {
        await WhileBusyAsync(() => new List<Task<WriteOutcome<string>>>
        {
            Note("bulk 1"), Note("bulk 2"), Note("interactive 1", WriteUrgency.Interactive), Note("bulk 3"),
            Note("interactive 2", WriteUrgency.Interactive),
        });

        _order.ShouldBe(["interactive 1", "interactive 2", "bulk 1", "bulk 2", "bulk 3"]);
    }

    [Fact]
    public async Task A_flush_ends_when_it_has_enough_items()
    {
        var instants = await WhileBusyAsync(() => Enumerable.Range(0, 5).Select(i => Note($"{i}", items: 200)).ToList());

        instants.Distinct().Count().ShouldBe(2);
        instants[2].ShouldBe(instants[0]);
        instants[3].ShouldNotBe(instants[2]);
    }

    [Fact]
    public async Task A_write_larger_than_a_flush_is_written_all_the_same() =>
        (await Note("large", items: SqliteWriter.MaxItemsPerFlush * 3)).IsCommitted.ShouldBeTrue();

    [Fact]
    public async Task A_write_that_nobody_wants_any_more_is_left_out()
    {
        using var gone = new CancellationTokenSource();
        Task<WriteOutcome<string>>? abandoned = null;

        await WhileBusyAsync(() =>
        {
            abandoned = Note("abandoned", cancellationToken: gone.Token);
            gone.Cancel();
            return new List<Task<WriteOutcome<string>>> { Note("wanted") };
        });

        await Should.ThrowAsync<OperationCanceledException>(() => abandoned.ShouldNotBeNull());
        _order.ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task What_waits_at_the_end_is_still_written_and_what_comes_later_is_refused()
    {
        using var store = new TestStore();
        var waiting = Enumerable.Range(0, 20)
            .Select(i => store.Writer.WriteAsync(
                new TestWrite<int>(session => session.Statement($"CREATE TABLE t{i} (x)").Execute()), CancellationToken.None))
            .ToList();

        store.Writer.Dispose();

        (await Task.WhenAll(waiting)).ShouldAllBe(outcome => outcome.IsCommitted);
        var late = await store.Writer.WriteAsync(new TestWrite<int>(_ => 1), CancellationToken.None);
        late.IsCommitted.ShouldBeFalse();
        late.Failure.ShouldNotBeNullOrWhiteSpace();
    }

    /// <summary>Queues writes while the writer is held up by another; says the instant of the flush that took each.</summary>
    private async Task<List<string>> WhileBusyAsync(Func<List<Task<WriteOutcome<string>>>> queue)
    {
        using var started = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        var busy = _store.WriteAsync(new TestWrite<int>(_ =>
        {
            started.Release();
            release.Wait();
            return 0;
        }));
        await started.WaitAsync();
        var queued = queue();
        release.Release();
        await busy;
        return [.. (await Task.WhenAll(queued)).Select(outcome => outcome.Value.ShouldNotBeNull())];
    }

    private Task<WriteOutcome<string>> Note(
        string name, WriteUrgency urgency = WriteUrgency.Bulk, int items = 1, CancellationToken cancellationToken = default) =>
        _store.Writer.WriteAsync(
            new TestWrite<string>(
                session =>
                {
                    _order.Add(name);
                    return session.Now;
                },
                urgency,
                items),
            cancellationToken);
}
