using Classify.Providers.Calls;

namespace Classify.Providers.Pauses;

/// <summary>Leave to call a provider. Report what came of the call, or dispose of it when there was none.</summary>
public sealed class CallPermit : IDisposable
{
    private readonly ProviderPause _pause;
    private int _used;

    internal CallPermit(ProviderPause pause, CallPurpose purpose, bool isProbe)
    {
        _pause = pause;
        Purpose = purpose;
        IsProbe = isProbe;
    }

    /// <summary>What the call is for.</summary>
    public CallPurpose Purpose { get; }

    /// <summary>The provider is paused, and this call is to show whether it works again.</summary>
    public bool IsProbe { get; }

    /// <summary>Pauses the provider, goes on with the pause or ends it. Only the first report counts.</summary>
    public void Report(ModelReply reply)
    {
        if (Interlocked.Exchange(ref _used, 1) == 0)
        {
            _pause.Learn(this, reply);
        }
    }

    /// <summary>The provider did what the call was for.</summary>
    public void ReportWorking()
    {
        if (Interlocked.Exchange(ref _used, 1) == 0)
        {
            _pause.End(this);
        }
    }

    /// <summary>Nothing was learnt: another call may probe.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _used, 1) == 0)
        {
            _pause.GiveBack(this);
        }
    }
}
