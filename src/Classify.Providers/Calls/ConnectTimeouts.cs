namespace Classify.Providers.Calls;

/// <summary>
/// Tells a connection that was not made in time from an answer that did not come in time: the one was never sent. The provider
/// packages give both the same exception.
/// </summary>
internal sealed class ConnectTimeouts(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (OperationCanceledException timeout) when (timeout.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection could be made in time.");
        }
    }
}
