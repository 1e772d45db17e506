using Classify.Client.Api;
using Classify.Client.CommandLine;
using Classify.Client.Groups;

namespace Classify.Client.Report;

/// <summary>One indicator without a result, and why.</summary>
/// <param name="TraceId">Null where the service never accepted its batch.</param>
public sealed record FailedIndicator(string Id, string Name, string? TraceId, string State, string? Stage, string? ErrorClass, string? ErrorMessage);

/// <summary>Everything that a finished, refused or broken off run has to tell.</summary>
public sealed record RunOutcome
{
    public required RunEnding Ending { get; init; }

    /// <summary>What went wrong with the run as a whole.</summary>
    public string? Problem { get; init; }

    public RunTarget Target { get; init; } = new();

    /// <summary>Indicators the run was to classify.</summary>
    public int Indicators { get; init; }

    public IReadOnlyList<ClassificationResult> Results { get; init; } = [];

    public IReadOnlyList<FailedIndicator> Failed { get; init; } = [];

    /// <summary>Batches that the service accepted, in order.</summary>
    public IReadOnlyList<string> TraceIds { get; init; } = [];

    /// <summary>Those of them that had not ended when the run did.</summary>
    public IReadOnlyList<string> OpenTraceIds { get; init; } = [];

    public TimeSpan Duration { get; init; }

    /// <summary>Null where no batch has a price.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>What the same would have cost with dispatch sync; null where no batch has a price.</summary>
    public decimal? SyncCostUsd { get; init; }

    public decimal? SavingUsd => SyncCostUsd - CostUsd;

    /// <summary>Whether questions went through a provider's batch API.</summary>
    public bool IsByJobs { get; init; }

    /// <summary>The jobs there that are known, the oldest first.</summary>
    public IReadOnlyList<ProviderJob> Jobs { get; init; } = [];

    public int? Seed { get; init; }

    /// <summary>Indicators done in batches that had not ended when the run did; their results were not read.</summary>
    public int DoneInOpenBatches { get; init; }

    public int Done => Results.Count + DoneInOpenBatches;

    /// <summary>Those of them that a human should look at.</summary>
    public int DoubtfulInOpenBatches { get; init; }

    public int NeedsReview => Results.Count(result => result.Labels.ReviewStatus == "needs-review") + DoubtfulInOpenBatches;

    /// <summary>Indicators that neither ended nor failed: still open in the service, or never submitted.</summary>
    public int Unfinished => Indicators - Done - Failed.Count;

    public double RatePerSecond => Duration > TimeSpan.Zero ? Done / Duration.TotalSeconds : 0;

    /// <summary>The exit code of the script.</summary>
    public int Code => Ending switch
    {
        RunEnding.Unreachable or RunEnding.Unauthorized => ExitCode.Unreachable,
        RunEnding.TimedOut => ExitCode.TimedOut,
        RunEnding.Interrupted => ExitCode.Interrupted,
        RunEnding.WrongOptions => ExitCode.Usage,
        RunEnding.Refused => ExitCode.SomeFailed,
        RunEnding.Submitted => Failed.Count == 0 ? ExitCode.AllDone : ExitCode.SomeFailed,
        _ => Done == Indicators ? ExitCode.AllDone : ExitCode.SomeFailed,
    };
}
