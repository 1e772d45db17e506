namespace Classify.Data.Writing;

/// <summary>Writes that wait: interactive ones leave first, each kind in the order it came.</summary>
internal sealed class WriteQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<IQueuedWrite> _interactive = new();
    private readonly Queue<IQueuedWrite> _bulk = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private bool _completed;

    /// <summary>False when nothing is taken in any more.</summary>
    public bool TryAdd(IQueuedWrite write)
    {
        lock (_lock)
        {
            if (_completed)
            {
                return false;
            }

            (write.Urgency == WriteUrgency.Interactive ? _interactive : _bulk).Enqueue(write);
        }

        _arrived.Release();
        return true;
    }

    /// <summary>Takes nothing in any more; what waits can still be taken out.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _completed = true;
        }

        _arrived.Release();
    }

    /// <summary>Waits for a write, then takes what is there up to <paramref name="maxItems"/> items, at least one write.</summary>
    /// <returns>False at the end.</returns>
    public bool Take(List<IQueuedWrite> taken, int maxItems)
    {
        while (true)
        {
            _arrived.Wait();
            lock (_lock)
            {
                var items = 0;
                while (items < maxItems && (_interactive.TryDequeue(out var write) || _bulk.TryDequeue(out write)))
                {
                    if (write.IsAbandoned)
                    {
                        continue;
                    }

                    items += write.Items;
                    taken.Add(write);
                }

                if (taken.Count > 0)
                {
                    return true;
                }

                if (_completed && _interactive.Count + _bulk.Count == 0)
                {
                    return false;
                }
            }
        }
    }
}
