using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Conventions;
using Classify.Data.ProviderBatches;
using Classify.Data.Settling;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>Items whose question waits for a job.</summary>
public sealed class ParkingTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_parked_item_waits_for_the_request_of_its_question()
    {
        var taken = await _store.AcceptAndTakeAsync(3);

        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0]), Sample.Completed(taken.Items[1])));

        var request = _store.Rows(
            """
            SELECT id, trace_id, indicator_id, run, stage, provider, model, prompt_hash, prompt_version, attempt, tokens, bytes,
              reserved_usd, submit_id, custom_id, outcome
            FROM provider_batch_requests
            """).ShouldHaveSingleItem();
        request[1..].ShouldBe(["t", "I000", 1L, "family", "openai", "model", "hash-I000", "prompts-1", 1L, 600L, 2_000L, 0.001, null, null, null]);
        _store.Rows("SELECT state, waiting_for, ask, active_ms, parked_at = updated_at FROM batch_items WHERE indicator_id = 'I000'")
            .ShouldBe([["waiting-on-provider", request[0], null, 3.5, 1L]]);
        _store.Rows("SELECT stage, status FROM processing_log WHERE indicator_id = 'I000'").ShouldBe([["family", "started"]]);
        _store.Count("batches", "waiting = 1 AND running = 1 AND completed = 1 AND open_items = 2").ShouldBe(1);
        _store.ShouldAgree("after parking");
    }

    [Fact]
    public async Task A_batch_of_which_only_parked_items_are_left_waits_on_its_provider()
    {
        await _store.AcceptAndParkAsync(2);

        _store.Value("SELECT state FROM batches").ShouldBe("waiting-on-provider");
        (await _store.TakeAsync()).Items.ShouldBeEmpty();
        (await _store.TakeAsync(work: ChunkWork.Asking)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_that_lost_the_item_parks_nothing()
    {
        var stale = await _store.AcceptAndTakeAsync(1);
        await _store.TakeAsync();

        (await _store.WriteAsync(Sample.Settle(stale.Batch, Lane.Parked(stale.Items[0])))).Settled.ShouldBe(0);

        _store.Count("provider_batch_requests").ShouldBe(0);
        _store.Count("processing_log").ShouldBe(0);
        _store.Count("batch_items", "state = 'running' AND waiting_for IS NULL").ShouldBe(1);
    }

    [Fact]
    public async Task A_question_that_followed_one_asked_at_once_may_wait_for_a_job_again()
    {
        var rules = await _store.AcceptAndTakeAsync(1);
        await _store.WriteAsync(Sample.Settle(rules.Batch, new LeftForAsking(rules.Items[0], 1, Stage.Family)));
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);

        await _store.WriteAsync(Sample.Settle(asking.Batch, Lane.Parked(asking.Items[0], stage: Stage.BooleanReview)));

        _store.Count("batch_items", "state = 'waiting-on-provider' AND ask IS NULL").ShouldBe(1);
    }

    [Fact]
    public async Task A_wave_is_all_that_one_model_is_to_be_asked_across_batches()
    {
        await _store.AcceptAndParkAsync(2, "a");
        await _store.AcceptAndParkAsync(3, "b");
        await _store.AcceptAndParkAsync(1, "c", model: "other");

        var waves = await FindAsync();

        var oldest = _store.Value("SELECT MIN(queued_at) FROM provider_batch_requests");
        waves.Select(wave => (wave.Model, wave.Requests, wave.Tokens, wave.Bytes, wave.MoreMayCome))
            .ShouldBe([("model", 5, 3_000, 10_000, false), ("other", 1, 600, 2_000, false)], ignoreOrder: true);
        Timestamp.Text(waves.Single(wave => wave.Model == "model").OldestSince).ShouldBe(oldest);
        (await _store.ParkedIdsAsync()).ShouldBe([1L, 2, 3, 4, 5]);
    }

    [Theory]
    [InlineData("running")]
    [InlineData("queued")]
    [InlineData("retrying")]
    public async Task More_may_come_while_an_item_of_the_same_batch_is_still_worked_on(string state)
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0])));
        switch (state)
        {
            case "queued":
                await _store.WriteAsync(Sample.Settle(taken.Batch, new PutBack(taken.Items[1], 1, SteppingTime.Start)));
                break;
            case "retrying":
                await _store.WriteAsync(Sample.Settle(taken.Batch, Sample.Failed(taken.Items[1], _store.Time.GetUtcNow())));
                break;
        }

        (await FindAsync()).ShouldHaveSingleItem().MoreMayCome.ShouldBeTrue();
        await _store.ExecuteAsync("UPDATE batch_items SET state = 'queued', next_attempt_at = NULL WHERE state = 'retrying'");
        await _store.ExecuteAsync("UPDATE batches SET queued = 1, retrying = 0 WHERE retrying = 1");
        var again = await _store.TakeAsync();
        await _store.WriteAsync(Sample.Settle(again.Batch, Sample.Completed(again.Items[0])));

        (await FindAsync()).ShouldHaveSingleItem().MoreMayCome.ShouldBeFalse();
    }

    [Fact]
    public async Task The_work_of_other_batches_does_not_hold_a_wave_back()
    {
        await _store.AcceptAndParkAsync(1, "a");
        await _store.AcceptAndTakeAsync(1, "b");

        (await FindAsync()).ShouldHaveSingleItem().MoreMayCome.ShouldBeFalse();
    }

    [Fact]
    public async Task A_question_may_not_wait_for_ever_to_be_put_into_a_job()
    {
        await _store.AcceptAndParkAsync(2, "a");
        _store.Time.Advance(Lane.Times.Gathering / 2);
        await _store.AcceptAndParkAsync(1, "b");
        (await OverdueAsync()).ShouldBeEmpty();

        _store.Time.Advance(Lane.Times.Gathering / 2);

        (await OverdueAsync()).ShouldBe([new OverdueRequest(1, "openai"), new OverdueRequest(2, "openai")]);
        await _store.OpenJobAsync();
        (await OverdueAsync()).ShouldBeEmpty("its job has a deadline of its own");
    }

    [Fact]
    public async Task Jobs_that_were_refused_do_not_lengthen_the_wait_of_a_question()
    {
        await _store.AcceptAndParkAsync(1);
        _store.Time.Advance(Lane.Times.Gathering);
        await _store.OpenJobAsync();

        await _store.EndJobAsync(JobEnd.Refused("No room.", Fallback.ParkAgain()));

        (await OverdueAsync()).ShouldBe([new OverdueRequest(2, "openai")]);
    }

    [Fact]
    public async Task No_question_joins_a_job_that_could_end_after_the_deadline_of_its_batch()
    {
        await _store.AcceptAndParkAsync(1);
        await _store.ExecuteAsync("UPDATE batches SET deadline_at = '" + Timestamp.Text(_store.Time.GetUtcNow() + Lane.Times.FromJoining) + "'");

        _store.Time.Advance(TimeSpan.FromSeconds(1));

        (await OverdueAsync()).ShouldHaveSingleItem();
    }

    private Task<IReadOnlyList<OverdueRequest>> OverdueAsync() =>
        new ParkedWaves(_store.Contexts).OverdueAsync(Lane.Times, _store.Time.GetUtcNow(), 500, CancellationToken.None);

    private Task<IReadOnlyList<ParkedWave>> FindAsync() => new ParkedWaves(_store.Contexts).FindAsync(CancellationToken.None);
}
