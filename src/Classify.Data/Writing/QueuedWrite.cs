namespace Classify.Data.Writing;

/// <summary>A write waiting for, or in, a flush, whatever its result type.</summary>
internal interface IQueuedWrite
{
    WriteUrgency Urgency { get; }

    int Items { get; }

    /// <summary>True when the caller no longer wants it; it is then left out.</summary>
    bool IsAbandoned { get; }

    void Execute(WriteSession session);

    /// <summary>Our own error: only this write is undone.</summary>
    void Fault(Exception exception);

    /// <summary>Tells the caller that the flush is on disk.</summary>
    void Committed();

    /// <summary>Tells the caller that storage failed.</summary>
    void Unavailable(string failure);
}

internal sealed class QueuedWrite<T>(Write<T> write, CancellationToken cancellationToken) : IQueuedWrite
{
    private readonly TaskCompletionSource<WriteOutcome<T>> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;
    private Exception? _fault;

    public WriteUrgency Urgency => write.Urgency;

    public int Items => write.Items;

    public Task<WriteOutcome<T>> Completion => _completion.Task;

    public bool IsAbandoned => cancellationToken.IsCancellationRequested && _completion.TrySetCanceled(cancellationToken);

    public void Execute(WriteSession session) => _value = write.Execute(session);

    public void Fault(Exception exception) => _fault = exception;

    public void Committed()
    {
        if (_fault is { } fault)
        {
            _completion.TrySetException(fault);
        }
        else
        {
            _completion.TrySetResult(WriteOutcome<T>.Committed(_value!));
        }
    }

    public void Unavailable(string failure) => _completion.TrySetResult(WriteOutcome<T>.Unavailable(failure));
}
