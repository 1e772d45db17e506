using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.ProviderBatches;
using Classify.Data.Settling;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>Whatever happens in whatever order, the tables agree with each other.</summary>
public sealed class AnySequenceTests : IDisposable
{
    private const string ItemsWaitingForNothing =
        """
        SELECT i.trace_id, i.indicator_id FROM batch_items i
        WHERE (i.state = 'waiting-on-provider') <> (i.waiting_for IS NOT NULL) OR (i.waiting_for IS NULL) <> (i.parked_at IS NULL)
          OR (i.waiting_for IS NOT NULL AND NOT EXISTS (SELECT 1 FROM provider_batch_requests r
            WHERE r.id = i.waiting_for AND r.trace_id = i.trace_id AND r.indicator_id = i.indicator_id AND r.run = i.run
              AND r.outcome IS NULL))
        """;

    private const string ParkedForNobody =
        """
        SELECT r.id FROM provider_batch_requests r
        WHERE r.submit_id IS NULL AND r.outcome IS NULL AND NOT EXISTS (SELECT 1 FROM batch_items i WHERE i.waiting_for = r.id)
        """;

    private const string RequestsAtOddsWithTheLedger =
        """
        SELECT r.id, r.outcome, c.status FROM provider_batch_requests r LEFT JOIN llm_calls c ON c.id = r.call_id
        WHERE (r.submit_id IS NULL) <> (c.id IS NULL)
          OR (r.submit_id IS NOT NULL AND (c.dispatch <> 'batch' OR c.attempt <> r.attempt OR c.run <> r.run
            OR c.status <> CASE WHEN r.outcome IS NULL THEN 'sent' WHEN r.outcome = 'answered' THEN 'answered'
              WHEN r.outcome = 'lost' THEN 'unknown' ELSE 'failed' END))
        """;

    private const string JobsAtOddsWithTheirRequests =
        """
        SELECT j.submit_id FROM provider_batches j JOIN provider_batch_requests r ON r.submit_id = j.submit_id
        GROUP BY j.submit_id
        HAVING COUNT(*) <> j.requests OR SUM(r.tokens) <> j.tokens OR (j.ended_at IS NOT NULL AND SUM(r.outcome IS NULL) > 0)
        """;

    private readonly TestStore _store = new();
    private readonly List<NewBatch> _batches = [];
    private readonly List<TakenChunk> _taken = [];
    private readonly List<string> _jobs = [];

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task After_any_sequence_of_changes_the_tables_agree(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 300; step++)
        {
            await StepAsync(random);
            ShouldAgree($"after step {step}");
        }

        _store.Rows("SELECT DISTINCT outcome FROM provider_batch_requests").Count.ShouldBeGreaterThan(5);
        _store.Rows("SELECT DISTINCT attempt FROM provider_batch_requests").Count.ShouldBeGreaterThan(1);
        await FinishAsync();
        ShouldAgree("in the end");
        _store.Count("batches", "ended_at IS NULL").ShouldBe(0);
        _store.Count("llm_calls", "status = 'sent'").ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Changes_that_come_at_the_same_time_agree_too(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StepAsync(random)));
            ShouldAgree($"after round {round}");
        }
    }

    private Task StepAsync(Random random) => random.Next(20) switch
    {
        0 or 1 => AcceptAsync(random),
        2 or 3 or 4 => TakeAsync(random),
        5 or 6 or 7 => SettleAsync(random),
        8 when _batches.Count > 0 && random.Next(3) == 0 => _store.WriteAsync(new CancelBatch(Any(_batches, random).TraceId)),
        9 when _batches.Count > 0 => _store.WriteAsync(new RetryBatch(Any(_batches, random).TraceId)),
        10 or 11 => OpenAsync(random),
        12 => HandOnParkedAsync(random),
        13 or 14 or 15 or 16 when _jobs.Count > 0 => ImportAsync(random),
        17 when _jobs.Count > 0 => EndAsync(random),
        18 when _jobs.Count > 0 => _store.WriteAsync(new HandOnJob(Any(_jobs, random), AnyAsk(random), "deadline")),
        _ => _store.WriteAsync(new GiveUpLostCalls(_store.Time.GetUtcNow())),
    };

    private async Task AcceptAsync(Random random)
    {
        var batch = Sample.Batch($"batch-{_batches.Count}", random.Next(1, 10), chunkSize: 10);
        _batches.Add(batch);
        await _store.WriteAsync(Sample.Accept(batch));
    }

    private async Task TakeAsync(Random random)
    {
        if (_batches.Count > 0)
        {
            var work = random.Next(3) == 0 ? ChunkWork.Asking : ChunkWork.Rules;
            _taken.Add(await _store.TakeAsync(Any(_batches, random).TraceId, work));
        }
    }

    /// <summary>Settles some items of some run, which may be stale by now.</summary>
    private async Task SettleAsync(Random random)
    {
        if (_taken.Count > 0)
        {
            var run = random.Next(2) == 0 ? _taken[^1] : Any(_taken, random);
            await _store.WriteAsync(Sample.Settle(run.Batch, [.. run.Items.Select(item => Settled(item, random))]));
        }
    }

    private static SettledItem Settled(TakenItem item, Random random) => random.Next(8) switch
    {
        0 => Sample.Failed(item),
        1 => Sample.Completed(item),
        2 => new LeftForAsking(item, 1, Stage.Family),
        _ => Lane.Parked(item, reservedUsd: random.Next(4) == 0 ? null : random.Next(1, 1_000_000) * 1e-8),
    };

    private async Task OpenAsync(Random random)
    {
        var submitId = $"job-{_jobs.Count}";
        _jobs.Add(submitId);
        var ids = (await _store.ParkedIdsAsync()).Where(_ => random.Next(4) > 0).ToList();
        double? limit = random.Next(2) == 0 ? null : 0.02;
        await _store.WriteAsync(new OpenJob(submitId, "openai", "model", ids, Lane.Times, limit));
        await _store.AcceptJobAsync(submitId, "provider-" + submitId);
    }

    private async Task HandOnParkedAsync(Random random)
    {
        var ids = (await _store.ParkedIdsAsync()).Where(_ => random.Next(6) == 0).ToList();
        await _store.WriteAsync(new HandOnParked(ids, AnyAsk(random), "too few"));
    }

    /// <summary>Imports some rows of some job, which may have been imported, or the job ended, before.</summary>
    private Task ImportAsync(Random random)
    {
        var submitId = Any(_jobs, random);
        var known = _store.Rows(
            $"""
            SELECT custom_id FROM provider_batch_requests
            WHERE submit_id = '{submitId}' AND COALESCE(outcome, '') NOT IN ('refused', 'missing')
            """);
        var rows = known.Where(_ => random.Next(3) > 0).Select(row => Row((string)row[0]!, random)).ToArray();
        return _store.ImportAsync(rows);
    }

    private static ImportedRow Row(string customId, Random random) => random.Next(6) switch
    {
        0 => JobRows.Unanswered(customId, RequestOutcome.Failed, AnyFallback(random)),
        1 => JobRows.Unanswered(customId, RequestOutcome.Expired, AnyFallback(random)),
        2 => JobRows.Unanswered(customId, RequestOutcome.Cancelled, AnyFallback(random)),
        _ => JobRows.Answered(customId, random.Next(1, 1_000) * 1e-7),
    };

    private Task EndAsync(Random random) => _store.EndJobAsync(
        random.Next(3) switch
        {
            0 => JobEnd.Refused("refused", AnyFallback(random)),
            1 => JobEnd.Read("expired", AnyFallback(random)),
            _ => JobEnd.Lost("not found", AnyFallback(random)),
        },
        Any(_jobs, random));

    /// <summary>All that is needed for every batch to end: settle what runs, put what is parked into jobs, and end those.</summary>
    private async Task FinishAsync()
    {
        while (_store.Count("batch_items", "state IN ('queued', 'running', 'waiting-on-provider')") > 0)
        {
            foreach (var batch in _batches)
            {
                foreach (var work in Enum.GetValues<ChunkWork>())
                {
                    var run = await _store.TakeAsync(batch.TraceId, work);
                    await _store.WriteAsync(Sample.Settle(run.Batch, [.. run.Items.Select(item => Sample.Completed(item))]));
                }
            }

            await OpenAsync(new Random(0));
            await EndAllAsync();
        }

        await EndAllAsync();
    }

    private async Task EndAllAsync()
    {
        foreach (var job in await new DueJobs(_store.Contexts).ToPollAsync(now: null, CancellationToken.None))
        {
            await _store.EndJobAsync(JobEnd.Read("expired", JobRows.OnceMoreThenSync), job.SubmitId);
        }
    }

    private void ShouldAgree(string when)
    {
        _store.ShouldAgree(when);
        _store.Rows(ItemsWaitingForNothing).ShouldBeEmpty($"waiting {when}");
        _store.Rows(ParkedForNobody).ShouldBeEmpty($"parked {when}");
        _store.Rows(RequestsAtOddsWithTheLedger).ShouldBeEmpty($"ledger {when}");
        _store.Rows(JobsAtOddsWithTheirRequests).ShouldBeEmpty($"jobs {when}");
    }

    private static T Any<T>(List<T> all, Random random) => all[random.Next(all.Count)];

    private static AskMode AnyAsk(Random random) => random.Next(2) == 0 ? AskMode.Sync : AskMode.Rules;

    private static Fallback AnyFallback(Random random) => new(AnyAsk(random), random.Next(1, 4));
}
