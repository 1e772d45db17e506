using Classify.Data.ProviderBatches;

namespace Classify.Service.Settings;

/// <summary>How questions travel through the providers' batch APIs.</summary>
public sealed record BatchLaneSettings
{
    private static readonly TimeSpan LongestCancelling = TimeSpan.FromMinutes(10);

    /// <summary>Wait before the first look at a job, and the shortest between two.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Questions below which a wave is asked one by one instead.</summary>
    public int MinRequests { get; init; } = 20;

    /// <summary>The longest that a question waits for others to join its wave.</summary>
    public TimeSpan Wave { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest that a job may take from its acceptance, by default what the providers promise; and the longest that a
    /// question waits, beyond its wave, to be put into one.
    /// </summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How long a job is looked for at a provider that may or may not have received it, before it is sent once more. Too
    /// short, and a job that the provider lists late is paid twice.
    /// </summary>
    public TimeSpan Search { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a job may take to end once it was cancelled, and at least to be accepted.</summary>
    public TimeSpan Grace => MaxWait < LongestCancelling ? MaxWait : LongestCancelling;

    /// <summary>How long a question may wait: as long for a job to take it as in the job.</summary>
    public RoundTimes Times => new(Wave + MaxWait, MaxWait, Grace);

    /// <summary>What happens to questions whose job took too long, or that none took in time.</summary>
    public OnBatchTimeout OnTimeout { get; init; } = OnBatchTimeout.Sync;

    /// <summary>Estimated questions from which dispatch <c>auto</c> takes the batch API.</summary>
    public int AutoMin { get; init; } = 500;
}

/// <summary>What happens to questions whose job took too long.</summary>
public enum OnBatchTimeout
{
    /// <summary>They are asked one by one.</summary>
    Sync,

    /// <summary>The rules' answer stays, for a human to look at.</summary>
    Flag,
}
