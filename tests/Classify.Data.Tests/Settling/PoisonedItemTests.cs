using Classify.Data.Batches;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Settling;

public sealed class PoisonedItemTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("stage_results", "I007")]
    [InlineData("batch_results", "I000")]
    [InlineData("classifications", "I030")]
    public async Task A_row_that_the_database_refuses_fails_its_item_alone(string table, string poisoned)
    {
        await PoisonAsync(table, poisoned);
        await _store.WriteAsync(Sample.Accept(Sample.Batch("t", 31, chunkSize: 31)));
        var taken = await _store.WriteAsync(new TakeChunk(new ChunkKey("t", 0), TakeScope.Runnable));

        var settled = await _store.WriteAsync(Sample.Settle(taken.Batch, [.. taken.Items.Select(item => Sample.Completed(item))]));

        settled.Settled.ShouldBe(31);
        _store.Rows("SELECT state, COUNT(*) FROM batch_items GROUP BY state").ShouldBe([["completed", 30L], ["failed", 1L]]);
        var row = _store.Rows($"SELECT stage, error_class, error_message FROM batch_items WHERE indicator_id = '{poisoned}'")[0];
        row[0].ShouldBe("complete");
        row[1].ShouldBe("SqliteException");
        ((string)row[2]!).ShouldContain("poisoned");
        _store.Count("classifications").ShouldBe(30);
        _store.Count("batch_results").ShouldBe(30);
        _store.Count("stage_results", $"indicator_id = '{poisoned}'").ShouldBe(0);
        _store.Count("processing_log", $"indicator_id = '{poisoned}' AND status = 'failed' AND stage = 'complete'").ShouldBe(1);
        _store.Count("batches", "completed = 30 AND failed = 1 AND open_items = 0 AND state = 'completed'").ShouldBe(1);
        _store.Count("pipeline_stats", "successful_indicators = 30 AND failed_indicators = 1 AND batch_end_time IS NOT NULL").ShouldBe(1);
    }

    [Fact]
    public async Task Several_refused_rows_fail_their_items_and_no_others()
    {
        foreach (var poisoned in new[] { "I001", "I002", "I009" })
        {
            await PoisonAsync("classifications", poisoned);
        }

        await _store.WriteAsync(Sample.Accept(Sample.Batch("t", 10)));
        var taken = await _store.WriteAsync(new TakeChunk(new ChunkKey("t", 0), TakeScope.Runnable));

        await _store.WriteAsync(Sample.Settle(taken.Batch, [.. taken.Items.Select(item => Sample.Completed(item))]));

        _store.Rows("SELECT indicator_id FROM batch_items WHERE state = 'failed' ORDER BY 1").SelectMany(row => row)
            .ShouldBe(["I001", "I002", "I009"]);
        _store.Count("batches", "completed = 7 AND failed = 3").ShouldBe(1);
    }

    [Fact]
    public async Task An_item_that_cannot_even_fail_is_named_and_holds_up_no_other()
    {
        await PoisonAsync("classifications", "I004");
        await PoisonAsync("processing_log", "I004");
        await _store.WriteAsync(Sample.Accept(Sample.Batch("t", 10)));
        var taken = await _store.WriteAsync(new TakeChunk(new ChunkKey("t", 0), TakeScope.Runnable));

        var settled = await _store.WriteAsync(Sample.Settle(taken.Batch, [.. taken.Items.Select(item => Sample.Completed(item))]));

        settled.Settled.ShouldBe(9);
        settled.Refused.ShouldBe(["I004"]);
        _store.Count("batches", "completed = 9 AND failed = 0 AND running = 1 AND open_items = 1").ShouldBe(1);
    }

    private Task PoisonAsync(string table, string id) => _store.ExecuteAsync(
        $"""
        CREATE TRIGGER poison_{table}_{id} BEFORE INSERT ON {table} WHEN NEW.indicator_id = '{id}'
        BEGIN SELECT RAISE(ABORT, 'poisoned'); END
        """);
}
