using System.Globalization;
using Classify.Client.Api;

namespace Classify.Client.Display;

/// <summary>Where a run tells how it goes. Every text is cleaned before it is shown. Safe for concurrent use.</summary>
public interface IRunDisplay
{
    /// <summary>One line.</summary>
    void Line(string text);

    /// <summary>Shows that <paramref name="work"/> is under way.</summary>
    Task StatusAsync(string text, Func<Task> work);

    /// <summary>Shows how far <paramref name="work"/> has come, as it reports it.</summary>
    Task TrackAsync(string title, int total, Func<Action<ProgressSnapshot>, Task> work);

    /// <summary>Shows what <paramref name="work"/> waits for, which says nothing of how much is left.</summary>
    Task PulseAsync(string title, int total, Func<Action<PulseSnapshot>, Task> work);

    /// <summary>Calls the people who have turned to something else.</summary>
    void Ring();
}

/// <summary>How far a group has come.</summary>
/// <param name="Ended">Indicators done or failed.</param>
/// <param name="Failed">Those of them that failed or were cancelled.</param>
public sealed record ProgressSnapshot(int Ended, int Failed, int Total, decimal? CostUsd)
{
    public bool IsComplete => Ended >= Total;

    public int Percent => Total == 0 ? 100 : (int)(100L * Ended / Total);

    /// <summary>For example <c>10/20 (50%)</c>.</summary>
    public string Share => $"{Ended}/{Total} ({Percent}%)";

    /// <summary>For example <c>, 2 failed, $0.5</c>; empty where there is nothing to remark.</summary>
    public string Remarks =>
        (Failed > 0 ? $", {Failed} failed" : "") + (CostUsd is { } cost ? string.Create(CultureInfo.InvariantCulture, $", ${cost:0.####}") : "");
}

/// <summary>How far batches have come whose questions go through a provider's batch API.</summary>
/// <param name="Jobs">Those of the batches, the oldest first.</param>
public sealed record PulseSnapshot(ProgressSnapshot Progress, IReadOnlyList<ProviderJob> Jobs);
