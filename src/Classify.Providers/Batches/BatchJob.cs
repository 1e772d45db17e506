namespace Classify.Providers.Batches;

/// <summary>A job as its provider describes it.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Status">The provider's word for where it is.</param>
/// <param name="HasEnded">Nothing will change any more: what results there are can be read.</param>
/// <param name="Counts">How many questions are where. Anthropic counts them when the job has ended, OpenAI on the way.</param>
public sealed record BatchJob(string Id, string Status, bool HasEnded, BatchCounts Counts, DateTimeOffset CreatedAt) : IListed
{
    /// <summary>When the provider gives up what is not done.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The id given at the submission; null where the provider keeps none.</summary>
    public string? SubmitId { get; init; }

    /// <summary>The file with the questions.</summary>
    public string? InputFileId { get; init; }

    /// <summary>The file with the answers; null while, or where, there are none.</summary>
    public string? OutputFileId { get; init; }

    /// <summary>The file with the questions that got no answer; null while, or where, there are none.</summary>
    public string? ErrorFileId { get; init; }

    /// <summary>Where all results are, at a provider that keeps no files; null while there are none.</summary>
    public string? ResultsUrl { get; init; }

    /// <summary>Whether there are results to read, also of a job that failed later.</summary>
    public bool HasResults => (OutputFileId ?? ErrorFileId ?? ResultsUrl) is not null;

    /// <summary>Why the job failed as a whole; null where it did not.</summary>
    public BatchRefusal? Refusal { get; init; }

    /// <summary>What the provider found wrong with the job as a whole.</summary>
    public IReadOnlyList<BatchError> Errors { get; init; } = [];
}

/// <summary>Questions of a job. A provider that does not tell two kinds apart counts both as the first.</summary>
/// <param name="Total">0 while the provider has not counted them.</param>
/// <param name="Failed">Errors; at OpenAI perhaps expired ones too.</param>
public sealed record BatchCounts(int Total, int Completed, int Failed, int Expired, int Cancelled);

/// <summary>One thing wrong with a job as a whole.</summary>
/// <param name="Code">The provider's word for it; empty where it has none.</param>
/// <param name="Message">Without keys, at most 500 characters.</param>
/// <param name="Line">The line of the questions, from 1; null where it is about all of them.</param>
public sealed record BatchError(string Code, string Message, int? Line);
