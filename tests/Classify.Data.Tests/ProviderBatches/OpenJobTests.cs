using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>What is committed before a provider hears of a job.</summary>
public sealed class OpenJobTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_job_is_entered_with_its_requests_in_the_ledger_and_their_money_held_back()
    {
        await _store.AcceptAndParkAsync(2, "a");
        await _store.AcceptAndParkAsync(1, "b", reservedUsd: null);

        var opened = await _store.OpenJobAsync();

        opened.ShouldSatisfyAllConditions(
            job => job.Requests.ShouldBe(3),
            job => job.LeftOut.ShouldBe(0),
            job => job.OverBudget.ShouldBe(0),
            job => job.Resumed.ShouldBeEmpty());
        _store.Rows("SELECT submit_id, provider_id, provider, model, status, requests, tokens, attempt, submitted_at, ended_at FROM provider_batches")
            .ShouldBe([["job", null, "openai", "model", "submitting", 3L, 1_800L, 1L, null, null]]);
        _store.Rows(
                """
                SELECT r.custom_id, c.trace_id, c.indicator_id, c.run, c.stage, c.provider, c.model, c.dispatch, c.attempt, c.status,
                  c.reserved_usd, c.prompt_hash, c.prompt_version
                FROM provider_batch_requests r JOIN llm_calls c ON c.id = r.call_id WHERE r.submit_id = 'job' ORDER BY r.id
                """)
            .ShouldBe(
            [
                ["job-1", "a", "I000", 1L, "family", "openai", "model", "batch", 1L, "sent", 0.001, "hash-I000", "prompts-1"],
                ["job-2", "a", "I001", 1L, "family", "openai", "model", "batch", 1L, "sent", 0.001, "hash-I001", "prompts-1"],
                ["job-3", "b", "I000", 1L, "family", "openai", "model", "batch", 1L, "sent", null, "hash-I000", "prompts-1"],
            ]);
        _store.MoneyOf("a").ShouldBe((0, 0, 0.002));
        _store.MoneyOf("b").ShouldBe((0, 0, 0));
        (await _store.ParkedIdsAsync()).ShouldBeEmpty();
        _store.ShouldAgree("after opening");
    }

    [Fact]
    public async Task What_is_to_be_submitted_can_be_read_as_often_as_needed()
    {
        await _store.AcceptAndParkAsync(1_203, "a");
        await _store.OpenJobAsync();

        var requests = new List<JobRequest>();
        await foreach (var request in new JobRequests(_store.Contexts).OpenAsync("job", CancellationToken.None))
        {
            requests.Add(request);
        }

        requests.Select(request => request.CustomId).ShouldBe(Enumerable.Range(1, 1_203).Select(number => $"job-{number}"));
        requests[7].ShouldSatisfyAllConditions(
            request => request.Stage.ShouldBe(Stage.Family),
            request => request.PromptHash.ShouldBe("hash-" + request.Item.IndicatorId),
            request => request.Batch.ShouldBe(new BatchHeader("a", 1, "builtin", "builtin-test", "auto", "sync", OverwriteHuman: false)),
            request => request.Item.Input.ShouldContain(request.Item.IndicatorId),
            request => request.Item.Ask.ShouldBeNull());
    }

    [Fact]
    public async Task A_request_nobody_waits_for_is_left_out_and_closed()
    {
        await _store.AcceptAndParkAsync(3);
        await _store.ExecuteAsync("UPDATE batch_items SET waiting_for = 99 WHERE indicator_id = 'I001'");

        var opened = await _store.OpenJobAsync();

        (opened.Requests, opened.LeftOut).ShouldBe((2, 1));
        _store.Rows("SELECT indicator_id, submit_id, outcome FROM provider_batch_requests ORDER BY id")
            .ShouldBe([["I000", "job", null], ["I001", null, "left-out"], ["I002", "job", null]]);
        _store.Rows("SELECT custom_id FROM provider_batch_requests WHERE submit_id = 'job'").ShouldBe([["job-1"], ["job-2"]]);
    }

    [Fact]
    public async Task With_nothing_to_submit_there_is_no_job()
    {
        await _store.AcceptAndParkAsync(1);
        var ids = await _store.ParkedIdsAsync();
        await _store.WriteAsync(new CancelBatch("t"));

        (await _store.WriteAsync(new OpenJob("job", "openai", "model", ids, Lane.Times, null))).Requests.ShouldBe(0);

        _store.Count("provider_batches").ShouldBe(0);
        _store.Count("llm_calls").ShouldBe(0);
    }

    [Fact]
    public async Task Requests_already_in_a_job_or_of_another_model_are_passed_over()
    {
        await _store.AcceptAndParkAsync(1, "a");
        await _store.OpenJobAsync("first");
        await _store.AcceptAndParkAsync(1, "b", model: "other");

        (await _store.WriteAsync(new OpenJob("second", "openai", "model", [1, 2, 99], Lane.Times, null))).Requests.ShouldBe(0);
    }

    [Fact]
    public async Task What_has_no_money_only_while_others_are_on_their_way_stays_parked()
    {
        await _store.AcceptAndParkAsync(5, "a");
        await _store.AcceptAndParkAsync(2, "b");

        var opened = await _store.OpenJobAsync(maxCostUsd: 0.003);

        (opened.Requests, opened.NotNow, opened.OverBudget).ShouldBe((5, 2, 0));
        opened.Resumed.ShouldBeEmpty();
        _store.MoneyOf("a").ShouldBe((0, 0, 0.003));
        _store.MoneyOf("b").ShouldBe((0, 0, 0.002));
        _store.Count("batch_items", "state = 'waiting-on-provider'").ShouldBe(7);
        _store.ShouldAgree("after opening");
    }

    [Fact]
    public async Task What_would_pass_the_limit_on_cost_with_nothing_on_its_way_goes_back_to_the_rules()
    {
        await _store.AcceptAndParkAsync(5, "a");
        await _store.AcceptAndParkAsync(2, "b");
        await _store.ExecuteAsync("UPDATE batches SET cost_usd = 0.0025 WHERE trace_id = 'a'");

        var opened = await _store.OpenJobAsync(maxCostUsd: 0.003);

        (opened.Requests, opened.NotNow, opened.OverBudget).ShouldBe((2, 0, 5));
        opened.Resumed.ShouldBe([new ResumedChunk(new ChunkKey("a", 0), AskMode.Rules)]);
        _store.Rows("SELECT DISTINCT trace_id, state, ask, fence, waiting_for, parked_at FROM batch_items WHERE state = 'queued'")
            .ShouldBe([["a", "queued", "rules", 2L, null, null]]);
        _store.Count("provider_batch_requests", "outcome = 'over-budget' AND submit_id IS NULL AND reason LIKE '%MAX_COST_USD%'").ShouldBe(5);
    }

    [Fact]
    public async Task Tokens_count_as_queued_from_before_the_job_is_submitted()
    {
        await _store.AcceptAndParkAsync(3);
        (await TokensAsync()).ShouldBe(0);

        await _store.OpenJobAsync();

        (await TokensAsync()).ShouldBe(1_800);
        (await new EnqueuedTokens(_store.Contexts).OfAsync("openai", "other", CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_says_from_its_first_question_on_how_long_it_can_wait()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        _store.Value("SELECT deadline_at FROM batches").ShouldBeNull();
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0])));

        var days = (double)_store.Value("SELECT julianday(b.deadline_at) - julianday(MIN(r.queued_at)) FROM batches b, provider_batch_requests r")!;
        days.ShouldBe((Lane.Times.Longest * 6).TotalDays, 0.001);
    }

    [Theory]
    [InlineData(0, 25 * 60)]
    [InlineData(24 * 60, 60)]
    [InlineData(25 * 60, 10)]
    public async Task A_job_has_what_its_oldest_question_has_left_to_be_accepted_but_never_no_time(int waitedMinutes, int leftMinutes)
    {
        await _store.AcceptAndParkAsync(1);
        _store.Time.Advance(TimeSpan.FromMinutes(waitedMinutes));

        await _store.OpenJobAsync();

        var left = (double)_store.Value("SELECT (julianday(deadline_at) - julianday(created_at)) * 1440 FROM provider_batches")!;
        left.ShouldBe(leftMinutes, 0.01);
    }

    [Fact]
    public async Task The_time_of_a_job_runs_from_its_acceptance()
    {
        await _store.AcceptAndParkAsync(1);
        await _store.OpenJobAsync();
        _store.Value("SELECT deadline_at FROM provider_batches").ShouldNotBeNull();
        _store.Time.Advance(TimeSpan.FromMinutes(3));
        var version = (long)_store.Value("SELECT version FROM batches")!;

        (await _store.AcceptJobAsync()).ShouldBeTrue();

        var job = _store.Rows(
            """
            SELECT provider_id, status, counts, input_file_id, ROUND((julianday(deadline_at) - julianday(submitted_at)) * 24, 3),
              ROUND((julianday(next_poll_at) - julianday(submitted_at)) * 86400, 1)
            FROM provider_batches
            """).ShouldHaveSingleItem();
        job.ShouldBe(["provider-job", "validating", """{"total":0,"completed":0,"failed":0,"expired":0,"cancelled":0}""", "file", 24.0, 30.0]);
        _store.Count("batches", $"version > {version}").ShouldBe(1);
    }

    [Fact]
    public async Task A_job_is_accepted_once()
    {
        await _store.SubmitAsync(1);

        (await _store.AcceptJobAsync(providerId: "another")).ShouldBeFalse();

        _store.Value("SELECT provider_id FROM provider_batches").ShouldBe("provider-job");
    }

    [Fact]
    public async Task A_refusal_for_tokens_tells_what_else_was_waiting_and_how_much_the_provider_let_in_lately()
    {
        await _store.SubmitAsync(1, "ended", "ended");
        await CountedAsync("ended");
        await _store.EndJobAsync(JobEnd.Read("completed", JobRows.Sync), "ended");
        await _store.SubmitAsync(2, "working", "working");
        await CountedAsync("working");
        await _store.SubmitAsync(3, "unseen", "unseen");
        await _store.SubmitAsync(4, "handed-on", "handed-on");
        await CountedAsync("handed-on");
        await _store.WriteAsync(new HandOnJob("handed-on", AskMode.Sync, "deadline"));
        await _store.SubmitAsync(5, "other-way", "refused");
        await _store.EndJobAsync(JobEnd.Refused("No room.", JobRows.Sync), "refused");
        await _store.SubmitAsync(6, "t", "job");

        var refusal = await AtRefusalAsync(TimeSpan.FromHours(1));
        await _store.ExecuteAsync("UPDATE provider_batches SET ended_at = created_at, tokens = 9000 WHERE submit_id = 'ended'");

        (refusal.Job, refusal.Others, refusal.Proven).ShouldBe((3_600, 3_000, 1_200));
        refusal.SentAt.ShouldBeGreaterThan(SteppingTime.Start);
        (await AtRefusalAsync(TimeSpan.FromHours(1))).Proven.ShouldBe(9_000, "more than waits now");
        _store.Time.Advance(TimeSpan.FromHours(2));
        (await AtRefusalAsync(TimeSpan.FromHours(1))).Proven.ShouldBe(1_200, "long ago");
    }

    [Fact]
    public void Names_of_requests_fit_what_providers_allow()
    {
        var submitId = SubmitId.New(_store.Time.GetUtcNow());

        SubmitId.CustomId(submitId, 10_000).ShouldMatch("^[a-z0-9-]{1,64}$");
        string.CompareOrdinal(SubmitId.New(_store.Time.GetUtcNow().AddSeconds(1)), submitId).ShouldBeGreaterThan(0);
    }

    private Task<long> TokensAsync() => new EnqueuedTokens(_store.Contexts).OfAsync("openai", "model", CancellationToken.None);

    private Task<TokenRefusal> AtRefusalAsync(TimeSpan lately) =>
        new EnqueuedTokens(_store.Contexts).AtRefusalAsync("job", _store.Time.GetUtcNow() - lately, CancellationToken.None);

    /// <summary>The provider has looked at the job and counted its requests.</summary>
    private Task CountedAsync(string submitId) => _store.ExecuteAsync(
        $$"""UPDATE provider_batches SET status = 'in_progress', counts = '{"total":1}' WHERE submit_id = '{{submitId}}'""");
}
