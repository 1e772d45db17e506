using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Ledger;

/// <summary>The totals of a batch are kept up call by call, so they must always equal a recount of the ledger.</summary>
public sealed class LedgerTotalsTests : IDisposable
{
    private const string Recount =
        """
        WITH recount AS (
          SELECT b.trace_id,
            COALESCE(SUM(c.status = 'answered' AND c.cost_usd IS NULL), 0) > 0 AS is_unknown,
            ROUND(COALESCE(SUM(c.cost_usd), 0), 12) AS cost,
            ROUND(COALESCE(SUM(CASE WHEN c.status IN ('sent', 'unknown') OR c.status = 'answered' AND c.cost_usd IS NULL
              THEN c.reserved_usd END), 0), 12) AS reserved
          FROM batches b LEFT JOIN llm_calls c USING (trace_id) GROUP BY b.trace_id)
        SELECT trace_id, cost_usd, sync_cost_usd, reserved_usd FROM batches
        EXCEPT
        SELECT trace_id, IIF(is_unknown, NULL, cost), IIF(is_unknown, NULL, cost), ROUND(reserved + IIF(is_unknown, cost, 0), 12)
        FROM recount
        """;

    private const string EndedTooEarlyOrTooLate =
        """
        SELECT b.trace_id, b.state FROM batches b
        WHERE (b.ended_at IS NOT NULL) <> (b.open_items = 0 AND NOT (b.cancel_requested_at IS NOT NULL
          AND EXISTS (SELECT 1 FROM llm_calls c WHERE c.trace_id = b.trace_id AND c.status = 'sent')))
        """;

    private readonly TestStore _store = new();
    private readonly List<TakenChunk> _taken = [];
    private readonly List<(long Id, double Reserved)> _calls = [];

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task After_any_sequence_of_changes_the_totals_equal_a_recount(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 300; step++)
        {
            await StepAsync(random, step);
            _store.Rows(Recount).ShouldBeEmpty($"step {step}");
            _store.Rows(EndedTooEarlyOrTooLate).ShouldBeEmpty($"step {step}");
        }

        foreach (var status in new[] { "sent", "answered", "failed", "unknown", "cached" })
        {
            _store.Count("llm_calls", $"status = '{status}'").ShouldBeGreaterThan(0, status);
        }
    }

    private async Task StepAsync(Random random, int step)
    {
        if (_taken.Count == 0 || random.Next(12) == 0)
        {
            _taken.Add(await _store.AcceptAndTakeAsync(random.Next(1, 6), $"batch-{step}"));
        }

        var run = _taken[random.Next(_taken.Count)];
        var traceId = run.Batch.TraceId;
        var item = run.Items[random.Next(run.Items.Count)];
        switch (random.Next(20))
        {
            case 0:
                var taken = await _store.TakeAsync(traceId);
                _taken.AddRange(taken.Items.Count > 0 ? [taken] : []);
                break;
            case 1 when random.Next(3) == 0:
                await _store.WriteAsync(new CancelBatch(traceId));
                break;
            case 2:
                await _store.WriteAsync(new GiveUpLostCalls(_store.Time.GetUtcNow().AddMilliseconds(-40)));
                break;
            case 3:
                await _store.WriteAsync(Sample.Settle(run.Batch, random.Next(2) == 0 ? Sample.Completed(item) : Sample.Failed(item)));
                break;
            case 4:
                await _store.WriteAsync(new RetryBatch(traceId));
                break;
            case 5 or 6 when _calls.Count > 0:
                await _store.WriteAsync(new CacheCall(Calls.Of(item, traceId), _calls[random.Next(_calls.Count)].Id));
                break;
            case < 14:
                await OpenAsync(random, Calls.Of(item, traceId));
                break;
            default:
                await SettleAsync(random);
                break;
        }
    }

    private async Task OpenAsync(Random random, NewCall call)
    {
        double? reserved = random.Next(6) == 0 ? null : random.Next(1, 1_000_000) * 1e-7;
        double? maxCost = random.Next(2) == 0 ? null : 0.5;
        if (await _store.WriteAsync(new OpenCall(call, reserved, maxCost)) is OpenOutcome.Opened opened)
        {
            _calls.Add((opened.Id, reserved ?? 0.01));
        }
    }

    /// <summary>Settles some call, which may have been settled before.</summary>
    private async Task SettleAsync(Random random)
    {
        if (_calls.Count == 0)
        {
            return;
        }

        var (id, reserved) = _calls[random.Next(_calls.Count)];
        CallResult result = random.Next(6) switch
        {
            0 => Calls.Failed(),
            1 => new CallResult.Unknown(),
            2 => Calls.Answered(costUsd: null),
            3 => Calls.Answered(costUsd: 0),
            _ => Calls.Answered(Math.Round(reserved * random.NextDouble(), 9)),
        };
        await _store.WriteAsync(new SettleCall(id, result));
    }
}
