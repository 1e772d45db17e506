using Classify.Data.Tables;

namespace Classify.Data.Batches;

/// <summary>How many items left and entered each state.</summary>
internal sealed class CounterChange
{
    private readonly int[] _byState = new int[Enum.GetValues<ItemState>().Length];

    /// <summary>Items more, or fewer, in <paramref name="state"/>.</summary>
    public int this[ItemState state] => _byState[(int)state];

    /// <summary>Completed items more that a human should look at.</summary>
    public int NeedsReview { get; set; }

    public bool IsEmpty => NeedsReview == 0 && Array.TrueForAll(_byState, count => count == 0);

    /// <summary>Items more, or fewer, that have not ended.</summary>
    public int Open =>
        this[ItemState.Queued] + this[ItemState.Running] + this[ItemState.WaitingOnProvider] + this[ItemState.Retrying];

    public int Successful => this[ItemState.Completed];

    /// <summary>Cancelled items count as failed.</summary>
    public int Unsuccessful => this[ItemState.Failed] + this[ItemState.Cancelled];

    public void Move(ItemState from, ItemState to, int items = 1)
    {
        _byState[(int)from] -= items;
        _byState[(int)to] += items;
    }

    public void Add(CounterChange other)
    {
        for (var i = 0; i < _byState.Length; i++)
        {
            _byState[i] += other._byState[i];
        }

        NeedsReview += other.NeedsReview;
    }
}
