namespace Classify.Providers.Calls;

/// <summary>Connections to a provider.</summary>
internal static class ProviderHttp
{
    /// <summary>
    /// A client without a timeout of its own: <see cref="Conversation"/> has it. A redirect is an answer like any other,
    /// as following it would send the question to an address nobody configured.
    /// </summary>
    public static HttpClient Create() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
}
