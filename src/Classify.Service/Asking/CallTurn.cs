using Classify.Providers.Calls;
using Classify.Providers.Limits;
using Classify.Providers.Pauses;

namespace Classify.Service.Asking;

/// <summary>The right to make one call now.</summary>
/// <param name="Place">Its place among the <see cref="QueuedReservations"/>.</param>
internal sealed record CallTurn(
    IDisposable Place, CallLease Lease, AdaptiveLimiter Limiter, CallPermit OfProvider, CallPermit OfModel) : IDisposable
{
    /// <summary>Says what came of the call to all who learn from it.</summary>
    public void Report(ModelReply reply)
    {
        Lease.Release(CallOutcome.Of(reply));
        if (reply.RateLimit?.Wait is { } wait)
        {
            Limiter.Observe(remaining: 0, wait);
        }

        OfProvider.Report(reply);
        OfModel.Report(reply);
    }

    /// <summary>Gives back what was not used.</summary>
    public void Dispose()
    {
        Place.Dispose();
        Lease.Dispose();
        OfProvider.Dispose();
        OfModel.Dispose();
    }
}
