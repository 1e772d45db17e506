using System.Data.Common;
using Classify.Data.Tables;
using Classify.Data.Writing;

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
    private static readonly (ItemState From, string Sql)[] TakeQueued = [(ItemState.Queued, TakeFrom("state = 'queued'"))];

    // What runs already comes first: afterwards it could not be told from what has just been taken.
    private static readonly (ItemState From, string Sql)[] TakeRunnable =
    [
        (ItemState.Running, TakeFrom("state = 'running'")),
        (ItemState.Retrying, TakeFrom("state = 'retrying' AND next_attempt_at <= @now")),
        .. TakeQueued,
    ];

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    protected internal override TakenChunk Execute(WriteSession session)
    {
        var change = new CounterChange();
        var taken = new List<TakenItem>();
        foreach (var (from, sql) in scope == TakeScope.Queued ? TakeQueued : TakeRunnable)
        {
            var items = session.Statement(sql).Query(ReadItem, session.Now, key.TraceId, key.Chunk);
            change.Move(from, ItemState.Running, items.Count);
            taken.AddRange(items);
        }

        BatchCounters.Apply(session, key.TraceId, change);
        return new TakenChunk(ReadHeader(session), taken);
    }

    private static TakenItem ReadItem(DbDataReader row) =>
        new(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3), row.GetString(4));

    private BatchHeader ReadHeader(WriteSession session) =>
        session.Statement("SELECT seq, provider, model, routing, overwrite_human FROM batches WHERE trace_id = @trace_id")
            .Query(
                row => new BatchHeader(
                    key.TraceId, row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4)),
                key.TraceId)
            .Single();

    /// <summary>Repeats the condition of the index on runnable items to the letter: only then does SQLite use it.</summary>
    private static string TakeFrom(string condition) =>
        $"""
        UPDATE batch_items SET state = 'running', fence = fence + 1, next_attempt_at = NULL, updated_at = @now
        WHERE trace_id = @trace_id AND chunk = @chunk AND state IN ('queued', 'running', 'retrying') AND {condition}
        RETURNING indicator_id, run, attempt, fence, input
        """;
}
