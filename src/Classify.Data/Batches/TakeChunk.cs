using Classify.Core.Taxonomy;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Microsoft.Data.Sqlite;

namespace Classify.Data.Batches;

/// <summary>Which items of a chunk a run takes.</summary>
public enum TakeScope
{
    /// <summary>Everything runnable: at the start of a run, what a run that died left behind included.</summary>
    Runnable,

    /// <summary>Only what has become queued since.</summary>
    Queued,
}

/// <summary>Items that belong to the run that took them, until somebody bumps their fence.</summary>
public sealed record TakenChunk(BatchHeader Batch, IReadOnlyList<TakenItem> Items);

/// <summary>What a run needs to know of its batch.</summary>
public sealed record BatchHeader(
    string TraceId, long Seq, string Provider, string Model, string Routing, bool OverwriteHuman);

/// <summary>One item taken.</summary>
/// <param name="Attempt">Our own exceptions caught so far in this run.</param>
/// <param name="Input">The indicator as a JSON object.</param>
public sealed record TakenItem(string IndicatorId, int Run, int Attempt, long Fence, string Input);

/// <summary>Marks the items of a chunk as running, and bumps their fences so that no earlier run can change them any more.</summary>
public sealed class TakeChunk(ChunkKey key, TakeScope scope) : Write<TakenChunk>
{
    // Both repeat the condition of the index on runnable items to the letter: only then does SQLite use it.
    private const string Queued = "state IN ('queued', 'running', 'retrying') AND state = 'queued'";
    private const string Runnable =
        "state IN ('queued', 'running', 'retrying') AND (state <> 'retrying' OR next_attempt_at <= @now)";

    private static readonly Statements OfQueued = new(Queued);
    private static readonly Statements OfRunnable = new(Runnable);

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    protected internal override TakenChunk Execute(WriteSession session)
    {
        var change = new CounterChange();
        foreach (var (state, items) in CountByState(session))
        {
            change.Move(state, ItemState.Running, items);
        }

        var taken = session.Statement(Sql.Take)
            .Query(
                row => new TakenItem(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3), row.GetString(4)),
                session.Now, key.TraceId, key.Chunk);
        BatchCounters.Apply(session, key.TraceId, change);
        return new TakenChunk(ReadHeader(session), taken);
    }

    private Statements Sql => scope == TakeScope.Queued ? OfQueued : OfRunnable;

    private List<(ItemState State, int Items)> CountByState(WriteSession session)
    {
        var statement = session.Statement(Sql.Count);
        return scope == TakeScope.Queued
            ? statement.Query(ReadCount, key.TraceId, key.Chunk)
            : statement.Query(ReadCount, key.TraceId, key.Chunk, session.Now);
    }

    private static (ItemState State, int Items) ReadCount(SqliteDataReader row) =>
        (WireName.Parse<ItemState>(row.GetString(0)), row.GetInt32(1));

    private BatchHeader ReadHeader(WriteSession session) =>
        session.Statement("SELECT seq, provider, model, routing, overwrite_human FROM batches WHERE trace_id = @trace_id")
            .Query(
                row => new BatchHeader(
                    key.TraceId, row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4)),
                key.TraceId)
            .Single();

    /// <summary>The statements for items that a condition on their state lets pass.</summary>
    private sealed class Statements(string condition)
    {
        public string Count { get; } =
            $"SELECT state, COUNT(*) FROM batch_items WHERE trace_id = @trace_id AND chunk = @chunk AND {condition} GROUP BY state";

        public string Take { get; } =
            $"""
            UPDATE batch_items SET state = 'running', fence = fence + 1, next_attempt_at = NULL, updated_at = @now
            WHERE trace_id = @trace_id AND chunk = @chunk AND {condition}
            RETURNING indicator_id, run, attempt, fence, input
            """;
    }
}
