namespace Classify.Providers.Calls;

/// <summary>Connections to a provider.</summary>
internal static class ProviderHttp
{
    /// <summary>
    /// A client without a timeout of its own: <see cref="Conversation"/> has it. A redirect is an answer like any other,
    /// as following it would send the question to an address nobody configured.
    /// </summary>
    /// <param name="baseUrl">A server on this machine is never asked through a proxy.</param>
    public static HttpClient Create(Uri baseUrl) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseProxy = !baseUrl.IsLoopback,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
