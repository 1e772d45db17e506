using Classify.Core.Taxonomy;
using Classify.Data.Batches;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>A chunk in which items were queued again, and what is to be done with their questions.</summary>
public readonly record struct ResumedChunk(ChunkKey Key, AskMode? Ask);

/// <summary>
/// Queues items that wait for a request, and counts them for their batches. An item that waits for it no longer was
/// cancelled, or has gone another way: nothing happens to it.
/// </summary>
internal sealed class ResumedItems(WriteSession session)
{
    private const string Queue =
        """
        UPDATE batch_items SET state = 'queued', fence = fence + 1, waiting_for = NULL, parked_at = NULL, next_attempt_at = NULL,
          ask = @ask, updated_at = @now
        WHERE trace_id = @trace_id AND indicator_id = @indicator_id
          AND state = 'waiting-on-provider' AND waiting_for = @request
        RETURNING chunk
        """;

    private readonly Dictionary<string, int> _byBatch = [];
    private readonly HashSet<ResumedChunk> _chunks = [];

    /// <summary>Chunks that have work now. They are to be scheduled after the commit.</summary>
    public IReadOnlyList<ResumedChunk> Chunks => [.. _chunks];

    /// <summary>Queues the item; false when it does not wait for the request.</summary>
    public bool Resume(RequestKey request, AskMode? ask)
    {
        var chunks = session.Statement(Queue).Query(
            row => row.GetInt32(0),
            ask is { } mode ? WireName.Of(mode) : null, session.Now, request.TraceId, request.IndicatorId, request.Id);
        if (chunks is not [var chunk])
        {
            return false;
        }

        _byBatch[request.TraceId] = _byBatch.GetValueOrDefault(request.TraceId) + 1;
        _chunks.Add(new ResumedChunk(new ChunkKey(request.TraceId, chunk), ask));
        return true;
    }

    /// <summary>Moves the counters by what was queued.</summary>
    public void Count()
    {
        foreach (var (traceId, items) in _byBatch)
        {
            var change = new CounterChange();
            change.Move(ItemState.WaitingOnProvider, ItemState.Queued, items);
            BatchCounters.Apply(session, traceId, change);
        }

        _byBatch.Clear();
    }
}

/// <summary>A request and the item that may wait for it.</summary>
internal readonly record struct RequestKey(long Id, string TraceId, string IndicatorId);
