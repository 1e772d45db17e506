using Classify.Data.Batches;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Batches;

public sealed class StrandedBatchTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_cancelled_batch_ends_when_its_last_call_is_settled()
    {
        await _store.WriteAsync(Sample.Accept(Sample.Batch("t", 2)));
        await _store.ExecuteAsync(
            """
            INSERT INTO llm_calls (trace_id, indicator_id, run, stage, provider, model, dispatch, attempt, status, prompt_hash, prompt_version, created_at)
            VALUES ('t', 'I000', 1, 'family', 'openai', 'm', 'sync', 1, 'sent', 'h', 'v', 'now')
            """);
        await _store.WriteAsync(new CancelBatch("t"));
        _store.Count("batches", "state = 'cancelling' AND open_items = 0 AND ended_at IS NULL").ShouldBe(1);
        await _store.WriteAsync(new CompleteStranded());
        _store.Count("batches", "state = 'cancelling'").ShouldBe(1);
        await _store.ExecuteAsync("UPDATE llm_calls SET status = 'unknown'");
        var version = (long)_store.Value("SELECT version FROM batches")!;

        await _store.WriteAsync(new CompleteStranded());

        _store.Count("batches", "state = 'cancelled' AND ended_at IS NOT NULL").ShouldBe(1);
        _store.Count("pipeline_stats", "batch_end_time IS NOT NULL AND total_duration_ms IS NOT NULL").ShouldBe(1);
        ((long)_store.Value("SELECT version FROM batches")!).ShouldBeGreaterThan(version);
    }

    [Fact]
    public async Task A_batch_that_stays_as_it_is_keeps_its_version()
    {
        await _store.WriteAsync(Sample.Accept(Sample.Batch("t", 1)));
        await _store.WriteAsync(new CancelBatch("t"));
        var version = (long)_store.Value("SELECT version FROM batches")!;

        await _store.WriteAsync(new CompleteStranded());

        ((long)_store.Value("SELECT version FROM batches")!).ShouldBe(version);
    }
}
