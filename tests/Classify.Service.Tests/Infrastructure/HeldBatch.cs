using Classify.Core.Stages;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>Indicators with these ids wait before their first stage until this is disposed.</summary>
internal sealed class HeldBatch : IDisposable
{
    private readonly TestGate.Hold _hold;

    public HeldBatch(RunningService service, params IEnumerable<string> ids)
    {
        var held = ids.ToHashSet();
        _hold = service.Gate.HoldAt(Stage.Normalize, indicator => held.Contains(indicator.IndicatorId));
    }

    /// <summary>Ends when the first of them is held.</summary>
    public Task Reached => _hold.Reached;

    public void Dispose() => _hold.Release();
}
