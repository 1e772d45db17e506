using Classify.Core.Taxonomy;
using Classify.Data.Conventions;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Batches;

/// <summary>What came of submitting a batch.</summary>
public abstract record AcceptOutcome
{
    private AcceptOutcome()
    {
    }

    /// <summary>It is stored.</summary>
    public sealed record Accepted(DateTimeOffset At) : AcceptOutcome;

    /// <summary>The same key came with the same body before: this is that batch.</summary>
    public sealed record Repeated(string TraceId, int Count) : AcceptOutcome;

    /// <summary>The same key came with another body before.</summary>
    public sealed record KeyConflict : AcceptOutcome;

    /// <summary>Too much is open already.</summary>
    public sealed record BacklogFull(long OpenItems) : AcceptOutcome;
}

/// <summary>Stores a batch with its items, statistics and idempotency key, or nothing.</summary>
/// <param name="maxBacklog">Indicators that may be open at once, this batch included.</param>
public sealed class AcceptBatch(NewBatch batch, long maxBacklog) : Write<AcceptOutcome>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    public override int Items => batch.Items.Count;

    protected internal override AcceptOutcome Execute(WriteSession session)
    {
        if (FindRepeated(session) is { } repeated)
        {
            return repeated;
        }

        var openItems = session.Statement("SELECT COALESCE(SUM(open_items), 0) FROM batches WHERE ended_at IS NULL")
            .Query(row => row.GetInt64(0))[0];
        if (openItems + batch.Items.Count > maxBacklog)
        {
            return new AcceptOutcome.BacklogFull(openItems);
        }

        InsertBatch(session);
        InsertItems(session);
        InsertStatistics(session);
        InsertKey(session);
        return new AcceptOutcome.Accepted(Timestamp.Parse(session.Now));
    }

    private AcceptOutcome? FindRepeated(WriteSession session)
    {
        if (batch.IdempotencyKey is null)
        {
            return null;
        }

        var known = session.Statement(
                """
                SELECT k.body_hash, k.trace_id, b.total FROM idempotency_keys k JOIN batches b ON b.trace_id = k.trace_id
                WHERE k.key = @key
                """)
            .Query(row => (Hash: row.GetString(0), TraceId: row.GetString(1), Total: row.GetInt32(2)), batch.IdempotencyKey);
        return known switch
        {
            [] => null,
            [var first, ..] when first.Hash == batch.BodyHash => new AcceptOutcome.Repeated(first.TraceId, first.Total),
            _ => new AcceptOutcome.KeyConflict(),
        };
    }

    private void InsertBatch(WriteSession session) =>
        session.Statement(
                """
                INSERT INTO batches (trace_id, state, provider, model, routing, dispatch, profile, callback_url, overwrite_human,
                  total, queued, running, waiting, retrying, completed, failed, cancelled, needs_review, open_items,
                  emit_delay_ms, cost_usd, sync_cost_usd, accepted_at, version)
                VALUES (@trace_id, @state, @provider, @model, @routing, @dispatch, @profile, @callback_url, @overwrite_human,
                  @total, @total, 0, 0, 0, 0, 0, 0, 0, @total, @emit_delay_ms, 0, 0, @now, 1)
                """)
            .Execute(
                batch.TraceId, WireName.Of(BatchState.Queued), batch.Provider, batch.Model, batch.Routing, batch.Dispatch,
                batch.Profile, batch.CallbackUrl, batch.OverwriteHuman, batch.Items.Count, batch.EmitDelayMs, session.Now);

    private void InsertItems(WriteSession session)
    {
        var insert = session.Statement(
            """
            INSERT INTO batch_items (trace_id, indicator_id, chunk, state, run, attempt, fence, active_ms, updated_at, input)
            VALUES (@trace_id, @indicator_id, @chunk, @state, 1, 0, 0, 0, @now, @input)
            """);
        var queued = WireName.Of(ItemState.Queued);
        for (var i = 0; i < batch.Items.Count; i++)
        {
            var item = batch.Items[i];
            insert.Execute(batch.TraceId, item.IndicatorId, i / batch.ChunkSize, queued, session.Now, item.Input);
        }
    }

    private void InsertStatistics(WriteSession session) =>
        session.Statement(
                """
                INSERT INTO pipeline_stats (batch_id, model, provider, total_indicators, successful_indicators,
                  failed_indicators, batch_start_time, created_at, updated_at)
                VALUES (@trace_id, @model, @provider, @total, 0, 0, @now, @now, @now)
                """)
            .Execute(batch.TraceId, batch.Model, batch.Provider, batch.Items.Count, session.Now);

    private void InsertKey(WriteSession session)
    {
        if (batch.IdempotencyKey is { } key)
        {
            session.Statement(
                    "INSERT INTO idempotency_keys (key, body_hash, trace_id, created_at) VALUES (@key, @hash, @trace_id, @now)")
                .Execute(key, batch.BodyHash, batch.TraceId, session.Now);
        }
    }
}
