using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>What became of a submission.</summary>
public abstract record BatchSubmission
{
    private BatchSubmission()
    {
    }

    /// <summary>The provider has the job. It may still fail when the provider checks the questions.</summary>
    public sealed record Accepted(BatchJob Job) : BatchSubmission;

    /// <summary>There is certainly no job.</summary>
    /// <param name="Failure">What the provider said; fit for the pause of the provider.</param>
    public sealed record Refused(BatchRefusal Reason, ModelReply.Failed Failure) : BatchSubmission
    {
        /// <summary>A file with the questions that could not be deleted; null where none is left.</summary>
        public string? InputFileId { get; init; }
    }

    /// <summary>The answer was lost: there may be a job. Look for it before asking again.</summary>
    /// <param name="InputFileId">The file with the questions, to be deleted if there is no job; null where the provider keeps none.</param>
    public sealed record Uncertain(ModelReply.Failed Failure, string? InputFileId) : BatchSubmission;
}
