namespace Classify.Providers.Limits;

/// <summary>A caller that waits for its turn.</summary>
internal sealed class Waiter(TimeSpan askedAt)
{
    /// <summary>Continuations run elsewhere: completing happens under the limiter's lock.</summary>
    private readonly TaskCompletionSource<CallLease> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;

    public TimeSpan AskedAt => askedAt;

    public Task<CallLease> Lease => _completion.Task;

    public void CancelWith(CancellationTokenRegistration cancellation) => _cancellation = cancellation;

    public void Grant(CallLease lease)
    {
        _cancellation.Unregister();
        _completion.TrySetResult(lease);
    }

    public void Cancel(CancellationToken cancellationToken) => _completion.TrySetCanceled(cancellationToken);
}
