using System.Data.Common;
using Classify.Core.Taxonomy;
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

/// <summary>What a run does with the items it takes. The two kinds of work never take each other's items.</summary>
public enum ChunkWork
{
    /// <summary>Computing: everything but <see cref="Asking"/>.</summary>
    Rules,

    /// <summary>Asking a model: items with <see cref="AskMode.Sync"/>.</summary>
    Asking,
}

/// <summary>Items that belong to the run that took them, until somebody bumps their fence.</summary>
public sealed record TakenChunk(BatchHeader Batch, IReadOnlyList<TakenItem> Items);

/// <summary>What a run needs to know of its batch.</summary>
/// <param name="Dispatch">As submitted: <c>sync</c>, <c>batch</c> or <c>auto</c>.</param>
public sealed record BatchHeader(
    string TraceId, long Seq, string Provider, string Model, string Routing, string Dispatch, bool OverwriteHuman);

/// <summary>One item taken.</summary>
/// <param name="Attempt">Our own exceptions caught so far in this run.</param>
/// <param name="Fence">1 at the first take of all: nothing can have been asked for the item before that.</param>
/// <param name="Ask">What is to be done with its open question.</param>
/// <param name="Input">The indicator as a JSON object.</param>
public sealed record TakenItem(string IndicatorId, int Run, int Attempt, long Fence, AskMode? Ask, string Input);

/// <summary>
/// Marks the items of a chunk as running, and bumps their fences so that no earlier run can change them any more. Calls
/// that an earlier run of theirs left without an answer become unknown.
/// </summary>
public sealed class TakeChunk(ChunkKey key, TakeScope scope, ChunkWork work = ChunkWork.Rules) : Write<TakenChunk>
{
    private static readonly (ItemState From, string Sql)[] QueuedForRules = Queued(ChunkWork.Rules);
    private static readonly (ItemState From, string Sql)[] QueuedForAsking = Queued(ChunkWork.Asking);
    private static readonly (ItemState From, string Sql)[] RunnableForRules = Runnable(ChunkWork.Rules);
    private static readonly (ItemState From, string Sql)[] RunnableForAsking = Runnable(ChunkWork.Asking);

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    protected internal override TakenChunk Execute(WriteSession session)
    {
        var change = new CounterChange();
        var taken = new List<TakenItem>();
        foreach (var (from, sql) in Sources())
        {
            var items = session.Statement(sql).Query(ReadItem, session.Now, key.TraceId, key.Chunk);
            change.Move(from, ItemState.Running, items.Count);
            taken.AddRange(items);
        }

        UnansweredCalls.Abandon(session, key.TraceId, taken);
        BatchCounters.Apply(session, key.TraceId, change);
        return new TakenChunk(ReadHeader(session), taken);
    }

    private static TakenItem ReadItem(DbDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3),
        row.IsDBNull(4) ? null : WireName.Parse<AskMode>(row.GetString(4)), row.GetString(5));

    private (ItemState From, string Sql)[] Sources() => (scope, work) switch
    {
        (TakeScope.Queued, ChunkWork.Asking) => QueuedForAsking,
        (TakeScope.Queued, _) => QueuedForRules,
        (_, ChunkWork.Asking) => RunnableForAsking,
        _ => RunnableForRules,
    };

    private BatchHeader ReadHeader(WriteSession session) =>
        session.Statement("SELECT seq, provider, model, routing, dispatch, overwrite_human FROM batches WHERE trace_id = @trace_id")
            .Query(
                row => new BatchHeader(
                    key.TraceId, row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                    row.GetBoolean(5)),
                key.TraceId)
            .Single();

    private static (ItemState From, string Sql)[] Queued(ChunkWork work) =>
        [(ItemState.Queued, TakeFrom(work, "state = 'queued' AND (next_attempt_at IS NULL OR next_attempt_at <= @now)"))];

    // What runs already comes first: afterwards it could not be told from what has just been taken.
    private static (ItemState From, string Sql)[] Runnable(ChunkWork work) =>
    [
        (ItemState.Running, TakeFrom(work, "state = 'running'")),
        (ItemState.Retrying, TakeFrom(work, "state = 'retrying' AND next_attempt_at <= @now")),
        .. Queued(work),
    ];

    /// <summary>Repeats the conditions of the indexes on runnable items to the letter: only then does SQLite use them.</summary>
    private static string TakeFrom(ChunkWork work, string condition) =>
        $"""
        UPDATE batch_items SET state = 'running', fence = fence + 1, next_attempt_at = NULL, updated_at = @now
        WHERE trace_id = @trace_id AND chunk = @chunk
          AND {(work == ChunkWork.Asking ? "ask = 'sync'" : "(ask IS NULL OR ask <> 'sync')")}
          AND state IN ('queued', 'running', 'retrying') AND {condition}
        RETURNING indicator_id, run, attempt, fence, ask, input
        """;
}
