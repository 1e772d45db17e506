namespace Classify.Service.Asking;

/// <summary>
/// What the calls that queue for their turn may cost, by batch. No more of them queue than the batch has money for: they would take
/// turns from others and not use them.
/// </summary>
internal sealed class QueuedReservations
{
    /// <summary>Room for the fractions that binary numbers do not hold.</summary>
    private const double Tolerance = 1e-12;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Places, double Usd)> _queued = [];

    /// <param name="room">Dollars that calls of the batch may still hold back.</param>
    /// <returns>To be disposed of when the call is in the ledger or is not made; null where others queue for that room.</returns>
    public IDisposable? TryAdd(string traceId, double usd, double room)
    {
        lock (_lock)
        {
            var (places, queued) = _queued.GetValueOrDefault(traceId);
            if (queued + usd > room + Tolerance)
            {
                return null;
            }

            _queued[traceId] = (places + 1, queued + usd);
            return new Place(this, traceId, usd);
        }
    }

    private void Remove(string traceId, double usd)
    {
        lock (_lock)
        {
            var (places, queued) = _queued[traceId];
            if (places > 1)
            {
                _queued[traceId] = (places - 1, queued - usd);
            }
            else
            {
                _queued.Remove(traceId);
            }
        }
    }

    private sealed class Place(QueuedReservations queue, string traceId, double usd) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                queue.Remove(traceId, usd);
            }
        }
    }
}
