namespace Classify.Data.ProviderBatches;

/// <summary>How long a question may wait at each step on its way through a job.</summary>
/// <param name="Gathering">From being parked until it is in a job, others that it was in before and that failed included.</param>
/// <param name="InJob">From the acceptance of its job until the job is cancelled.</param>
/// <param name="Grace">For a job to be accepted that was opened late, and for one to end that was cancelled.</param>
public sealed record RoundTimes(TimeSpan Gathering, TimeSpan InJob, TimeSpan Grace)
{
    /// <summary>The longest that a question waits for jobs, from when it was parked first.</summary>
    public TimeSpan Longest => Gathering + FromJoining;

    /// <summary>The longest from joining a job until nothing waits for it any more.</summary>
    public TimeSpan FromJoining => Grace + InJob + Grace;

    /// <summary>Until when a question may join a job: within its own time, and so that its batch keeps its deadline.</summary>
    /// <param name="parkedAt">When it was parked first.</param>
    /// <param name="batchDeadline">When nothing of its batch is to wait for a job any more; null where that is not said.</param>
    public DateTimeOffset JoinBy(DateTimeOffset parkedAt, DateTimeOffset? batchDeadline)
    {
        var own = parkedAt + Gathering;
        return batchDeadline is { } deadline && deadline - FromJoining < own ? deadline - FromJoining : own;
    }
}
