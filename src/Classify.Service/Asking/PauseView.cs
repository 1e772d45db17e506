using Classify.Providers.Pauses;

namespace Classify.Service.Asking;

/// <summary>Why a provider, or one of its models, is not asked now. What waits for it goes on by itself when it works again.</summary>
/// <param name="Error">What the provider said last.</param>
/// <param name="NextProbeAt">When one call is let through to see whether it works; null where that needs a restart.</param>
/// <param name="Until">How long it lasts as the provider says; null where it does not.</param>
public sealed record PauseView(
    PauseReason Reason, string Error, DateTimeOffset Since, DateTimeOffset? NextProbeAt, DateTimeOffset? Until = null)
{
    /// <summary>Null where nothing is paused.</summary>
    internal static PauseView? Of(ProviderPause? pause) => pause?.Snapshot() is { } now
        ? new PauseView(now.Reason, now.Error, now.Since, now.NextProbeAt, now.Until)
        : null;

    /// <summary>A provider whose key was taken away while batches wait for it.</summary>
    internal static PauseView NoKey(string provider, string variable, DateTimeOffset since) =>
        new(PauseReason.NoKey, $"{provider} has no key here: set {variable} and start the service again.", since, NextProbeAt: null);
}
