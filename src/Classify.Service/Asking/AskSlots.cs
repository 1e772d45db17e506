using System.Collections.Concurrent;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>Bounds the indicators that wait for one provider on this node at once.</summary>
internal sealed class AskSlots(ServiceSettings settings) : IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _free = new();

    public SemaphoreSlim Of(string provider) =>
        _free.GetOrAdd(provider, _ => new SemaphoreSlim(settings.MaxConcurrency, settings.MaxConcurrency));

    public void Dispose()
    {
        foreach (var slots in _free.Values)
        {
            slots.Dispose();
        }
    }
}
