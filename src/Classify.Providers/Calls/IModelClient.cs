namespace Classify.Providers.Calls;

/// <summary>Sends requests to one provider. One request over the wire for each call: no retries of its own.</summary>
public interface IModelClient
{
    /// <summary>Sends <paramref name="request"/>.</summary>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellationToken"/> is cancelled.</exception>
    Task<ModelReply> AskAsync(ModelRequest request, CancellationToken cancellationToken);
}
