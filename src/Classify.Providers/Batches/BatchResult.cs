using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>One thing that came while results were read.</summary>
public abstract record BatchResult
{
    private BatchResult()
    {
    }

    /// <summary>What became of one question.</summary>
    public sealed record Came(ResultRow Row) : BatchResult;

    /// <summary>A line that tells of no question, or is too long. Its question is as good as missing.</summary>
    public sealed record Unreadable(string Error) : BatchResult;

    /// <summary>The results stopped before their end; always the last.</summary>
    public sealed record Broken(ModelReply.Failed Failure) : BatchResult;
}

/// <summary>What became of one question of a job.</summary>
/// <param name="CustomId">As in <see cref="BatchQuestion"/>.</param>
/// <param name="Status">HTTP status of the answer, or what stands for the error's type; null where the question was never asked.</param>
/// <param name="Body">JSON: the answer as a synchronous call has it, or the error. Empty where there is neither.</param>
public sealed record ResultRow(string CustomId, RowOutcome Outcome, int? Status, byte[] Body)
{
    /// <summary>The provider's word for the error; null where there is none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What the provider said, without keys, at most 500 characters; null where there is no error.</summary>
    public string? Error { get; init; }
}

/// <summary>What became of a question.</summary>
public enum RowOutcome
{
    /// <summary>Answered, and paid.</summary>
    Succeeded,

    /// <summary>An error instead of an answer; not paid.</summary>
    Errored,

    /// <summary>The job's time was up before it was asked; not paid.</summary>
    Expired,

    /// <summary>The job was cancelled before it was asked; not paid.</summary>
    Cancelled,
}
