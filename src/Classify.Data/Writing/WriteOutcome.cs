using System.Diagnostics.CodeAnalysis;

namespace Classify.Data.Writing;

/// <summary>What became of a write.</summary>
public readonly record struct WriteOutcome<T>
{
    private WriteOutcome(bool isCommitted, T? value, string? failure)
    {
        IsCommitted = isCommitted;
        Value = value;
        Failure = failure;
    }

    /// <summary>True when the changes are on disk; false when storage failed and nothing changed.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsCommitted { get; }

    public T? Value { get; }

    /// <summary>Why storage failed, for the log.</summary>
    public string? Failure { get; }

    internal static WriteOutcome<T> Committed(T value) => new(true, value, null);

    internal static WriteOutcome<T> Unavailable(string failure) => new(false, default, failure);
}
