namespace Classify.Providers.Calls;

/// <summary>Connections to a provider.</summary>
internal static class ProviderHttp
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A client without a timeout of its own: <see cref="Conversation"/> has it. A redirect is an answer like any other,
    /// as following it would send the question to an address nobody configured.
    /// </summary>
    public static HttpClient Create(ProviderOptions options) => new(new ConnectTimeouts(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = ConnectTimeout(options.Timeout),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // A server on this machine is never asked through a proxy.
        UseProxy = !options.BaseUrl.IsLoopback,
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Shorter than the call: a call that was never sent must not look like one that was not answered.</summary>
    private static TimeSpan ConnectTimeout(TimeSpan call) => call / 2 < LongestConnect ? call / 2 : LongestConnect;
}
