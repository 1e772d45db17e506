using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;
using Classify.Data.Writing;
using Microsoft.Data.Sqlite;

namespace Classify.Data.Tests.Writing;

public sealed class FailingWriteTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_write_that_throws_is_undone_alone()
    {
        using var held = await HoldAsync();
        var (before, throwing, after) = (Insert("before"), Insert("throwing", () => throw new InvalidOperationException("Mine.")), Insert("after"));
        held.Release();

        (await before).IsCommitted.ShouldBeTrue();
        (await after).IsCommitted.ShouldBeTrue();
        (await Should.ThrowAsync<InvalidOperationException>(() => throwing)).Message.ShouldBe("Mine.");
        Keys().ShouldBe(["after", "before"]);
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_is_an_exception_of_its_write()
    {
        await Insert("twice");

        await Should.ThrowAsync<SqliteException>(() => Insert("twice"));

        (await Insert("other")).IsCommitted.ShouldBeTrue();
        Keys().ShouldBe(["other", "twice"]);
    }

    [Fact]
    public async Task A_full_disk_is_a_value_for_every_write_of_the_flush_and_nothing_of_it_is_stored()
    {
        var pages = (long)_store.Value("PRAGMA page_count")!;
        (await _store.WriteAsync(new TestWrite<int>(session => Limit(session, pages + 2)))).ShouldBe((int)pages + 2);
        using var held = await HoldAsync();
        var (small, large) = (Insert("small"), Insert("large", body: new string('x', 1_000_000)));
        held.Release();

        foreach (var outcome in new[] { await small, await large })
        {
            outcome.IsCommitted.ShouldBeFalse();
            outcome.Failure.ShouldNotBeNullOrWhiteSpace();
        }

        Keys().ShouldBeEmpty();
        await _store.WriteAsync(new TestWrite<int>(session => Limit(session, 1_000_000)));
        (await Insert("large", body: new string('x', 1_000_000))).IsCommitted.ShouldBeTrue();
        Keys().ShouldBe(["large"]);
    }

    [Fact]
    public async Task EF_Core_writes_in_the_same_transaction()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => _store.Writer.WriteAsync(
            new TestWrite<int>(session =>
            {
                using var context = session.CreateContext();
                context.Add(new IdempotencyKeyRow { Key = "ef", BodyHash = "h", TraceId = "t", CreatedAt = SteppingTime.Start });
                context.SaveChanges().ShouldBe(1);
                throw new InvalidOperationException("Afterwards.");
            }),
            CancellationToken.None));

        Keys().ShouldBeEmpty();
    }

    private static int Limit(WriteSession session, long pages) =>
        session.Statement($"PRAGMA max_page_count = {pages}").Query(row => row.GetInt32(0))[0];

    private Task<WriteOutcome<int>> Insert(string key, Action? then = null, string body = "") =>
        _store.Writer.WriteAsync(
            new TestWrite<int>(session =>
            {
                var rows = session.Statement("INSERT INTO idempotency_keys (key, body_hash, trace_id, created_at) VALUES (@key, @body, '', '')")
                    .Execute(key, body);
                then?.Invoke();
                return rows;
            }),
            CancellationToken.None);

    private IEnumerable<string> Keys() => _store.Rows("SELECT key FROM idempotency_keys ORDER BY key").Select(row => (string)row[0]!);

    /// <summary>Keeps the writer busy, so that what follows shares a flush.</summary>
    private async Task<Busy> HoldAsync()
    {
        var busy = new Busy();
        _ = _store.WriteAsync(new TestWrite<int>(_ => busy.Wait()));
        await busy.Started;
        return busy;
    }

    private sealed class Busy : IDisposable
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _release = new(0);

        public Task Started => _started.Task;

        public int Wait()
        {
            _started.SetResult();
            _release.Wait();
            return 0;
        }

        public void Release() => _release.Release();

        public void Dispose() => _release.Dispose();
    }
}
