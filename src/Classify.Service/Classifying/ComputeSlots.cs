using Classify.Service.Settings;

namespace Classify.Service.Classifying;

/// <summary>Bounds the indicators that compute on this node at once.</summary>
internal sealed class ComputeSlots(ServiceSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _free = new(settings.MaxConcurrency, settings.MaxConcurrency);

    /// <summary>Waits for a slot; disposing what is returned gives it back.</summary>
    public async ValueTask<Slot> EnterAsync()
    {
        await _free.WaitAsync();
        return new Slot(_free);
    }

    public void Dispose() => _free.Dispose();

    /// <summary>A slot in use.</summary>
    public readonly struct Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
