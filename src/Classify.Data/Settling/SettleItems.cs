using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Writing;

namespace Classify.Data.Settling;

/// <summary>
/// Stores what a run made of its items: first the state, where the fence is still the run's, then the rows of those items
/// only, then the counters. Items that another took over, or that were cancelled, are left alone.
/// </summary>
/// <param name="items">Of one batch, each at most once.</param>
public sealed class SettleItems(BatchHeader batch, string rulesVersion, IReadOnlyList<SettledItem> items) : Write<SettleOutcome>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    public override int Items => items.Count;

    protected internal override SettleOutcome Execute(WriteSession session)
    {
        var ordered = items.OrderBy(item => item.Item.IndicatorId, StringComparer.Ordinal).ToList();
        var (change, refused) = (new CounterChange(), new List<string>());
        var settled = StoreOrBisect(session, ordered, change, refused);
        BatchCounters.Apply(session, batch.TraceId, change);
        return new SettleOutcome(settled, refused);
    }

    /// <summary>A row that the database refuses must not hold up the others: it is found by halving, and fails visibly.</summary>
    private int StoreOrBisect(WriteSession session, List<SettledItem> part, CounterChange change, List<string> refused)
    {
        var tentative = new CounterChange();
        var settled = 0;
        var exception = session.Attempt(() => settled = part.Count(item => Store(session, item, tentative)));
        if (exception is null)
        {
            change.Add(tentative);
            return settled;
        }

        if (part is [var only])
        {
            var failed = new FailedItem(
                only.Item, only.ActiveMs, Stage.Complete, exception.GetType().Name, exception.Message, RetryAt: null);
            if (session.Attempt(() => settled = Store(session, failed, change) ? 1 : 0) is null)
            {
                return settled;
            }

            refused.Add(only.Item.IndicatorId);
            return 0;
        }

        var half = part.Count / 2;
        return StoreOrBisect(session, part[..half], change, refused) + StoreOrBisect(session, part[half..], change, refused);
    }

    private bool Store(WriteSession session, SettledItem item, CounterChange change) => item switch
    {
        CompletedItem completed => CompletedItemRows.Store(session, batch, rulesVersion, completed, change),
        LeftForAsking left => WaitingItemRows.Store(session, batch, left, change),
        Parked parked => ParkedItemRows.Store(session, batch, parked, change),
        QuestionSettled next => WaitingItemRows.Store(session, batch, next, change),
        PutBack putBack => WaitingItemRows.Store(session, batch, putBack, change),
        FailedItem failed => FailedItemRows.Store(session, batch, failed, change),
        _ => throw new NotSupportedException(item.GetType().Name),
    };
}

/// <summary>What became of the items of a run.</summary>
/// <param name="Settled">Items that were still the run's, and are stored.</param>
/// <param name="Refused">Ids of items that the database refuses even as failed ones; they stay as they were.</param>
public sealed record SettleOutcome(int Settled, IReadOnlyList<string> Refused);
