using Classify.Providers.Pauses;

namespace Classify.Service.Asking;

/// <summary>Why a provider is not asked now. What waits for it goes on by itself when it works again.</summary>
/// <param name="Error">What the provider said last.</param>
/// <param name="NextProbeAt">When one call is let through to see whether it works.</param>
public sealed record PauseView(PauseReason Reason, string Error, DateTimeOffset Since, DateTimeOffset NextProbeAt);
