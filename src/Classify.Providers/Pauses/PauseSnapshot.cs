namespace Classify.Providers.Pauses;

/// <summary>A pause at one moment.</summary>
/// <param name="Error">What the provider said last, without keys.</param>
/// <param name="Since">When the pause began.</param>
/// <param name="NextProbeAt">When one call is let through again to see whether the provider works; past when it may go now.</param>
/// <param name="Probing">That call is on its way.</param>
/// <param name="Probes">Calls let through since <paramref name="Since"/>.</param>
public sealed record PauseSnapshot(
    PauseReason Reason, string Error, DateTimeOffset Since, DateTimeOffset NextProbeAt, bool Probing, int Probes)
{
    /// <summary>How long it lasts as the provider says; null where it does not.</summary>
    public DateTimeOffset? Until { get; init; }
}
