using System.Collections.Concurrent;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>Bounds the indicators that wait for one model on this node at once.</summary>
internal sealed class AskSlots(ServiceSettings settings) : IDisposable
{
    private readonly ConcurrentDictionary<(string Provider, string Model), SemaphoreSlim> _free = new();

    public SemaphoreSlim Of(string provider, string model) =>
        _free.GetOrAdd((provider, model), _ => new SemaphoreSlim(settings.MaxConcurrency, settings.MaxConcurrency));

    public void Dispose()
    {
        foreach (var slots in _free.Values)
        {
            slots.Dispose();
        }
    }
}
