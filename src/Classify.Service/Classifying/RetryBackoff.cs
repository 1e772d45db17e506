namespace Classify.Service.Classifying;

/// <summary>When an item that failed by our own exception is tried again.</summary>
internal static class RetryBackoff
{
    /// <summary>Attempts in a run; after the last the item is failed.</summary>
    public const int MaxAttempts = 3;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>The wait after attempt <paramref name="attempt"/> (from 1) failed, doubling each time; null when it was the last.</summary>
    public static TimeSpan? After(int attempt) =>
        attempt >= MaxAttempts ? null : First * Math.Pow(2, attempt - 1);
}
