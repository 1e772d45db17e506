using System.Net.Sockets;

namespace Classify.Providers.Calls;

/// <summary>Tells what an exception of the network means. The provider packages wrap them, so the whole chain is looked at.</summary>
internal static class ConnectionFailure
{
    private static readonly HttpRequestError[] NothingSent =
    [
        HttpRequestError.ConnectionError, HttpRequestError.NameResolutionError, HttpRequestError.SecureConnectionError,
        HttpRequestError.ProxyTunnelError,
    ];

    /// <summary>Null where <paramref name="exception"/> is not the network's.</summary>
    public static CallFailure? Of(Exception exception)
    {
        var causes = Chain(exception).ToList();
        if (causes.OfType<HttpRequestException>().Any(cause => NothingSent.Contains(cause.HttpRequestError)))
        {
            return CallFailure.Unreachable;
        }

        return causes.Any(cause => cause is HttpRequestException or IOException or SocketException) ? CallFailure.Transient : null;
    }

    /// <summary>What is wrong, in the words of the innermost cause.</summary>
    public static string Text(Exception exception) => Chain(exception).Last().Message;

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
