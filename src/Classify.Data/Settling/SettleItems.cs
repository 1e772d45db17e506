using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Writing;

namespace Classify.Data.Settling;

/// <summary>
/// Stores what a run made of its items: first the state, where the fence is still the run's, then the rows of those items
/// only, then the counters. Items that another took over, or that were cancelled, are left alone.
/// </summary>
/// <param name="items">Of one batch, each at most once.</param>
public sealed class SettleItems(BatchHeader batch, string rulesVersion, IReadOnlyList<SettledItem> items) : Write<int>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    public override int Items => items.Count;

    /// <summary>Says how many items were still the run's.</summary>
    protected internal override int Execute(WriteSession session)
    {
        var ordered = items.OrderBy(item => item.Item.IndicatorId, StringComparer.Ordinal).ToList();
        var change = new CounterChange();
        var settled = StoreOrBisect(session, ordered, change);
        BatchCounters.Apply(session, batch.TraceId, change);
        return settled;
    }

    /// <summary>A row that the database refuses must not hold up the others: it is found by halving, and fails visibly.</summary>
    private int StoreOrBisect(WriteSession session, List<SettledItem> part, CounterChange change)
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
            return Store(session, failed, change) ? 1 : 0;
        }

        var half = part.Count / 2;
        return StoreOrBisect(session, part[..half], change) + StoreOrBisect(session, part[half..], change);
    }

    private bool Store(WriteSession session, SettledItem item, CounterChange change) => item switch
    {
        CompletedItem completed => CompletedItemRows.Store(session, batch, rulesVersion, completed, change),
        FailedItem failed => FailedItemRows.Store(session, batch, failed, change),
        _ => throw new NotSupportedException(item.GetType().Name),
    };
}
