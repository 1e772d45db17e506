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

    /// <summary>The reply where no answer arrived; null where <paramref name="exception"/> is a mistake of ours.</summary>
    /// <param name="timedOut">Whether the time for it, <paramref name="timeout"/>, was up.</param>
    public static ModelReply.Failed? Reply(Exception exception, bool timedOut, TimeSpan timeout, string? apiKey)
    {
        if (timedOut)
        {
            return new(CallFailure.Transient, null, $"No answer within {timeout.TotalSeconds:0.###} s.", null);
        }

        if (exception is OperationCanceledException)
        {
            return new(CallFailure.Transient, null, "The connection was closed before an answer came.", null);
        }

        return Of(exception) is { } failure ? new(failure, null, SafeText.Of(Text(exception), apiKey), null) : null;
    }

    /// <summary>What is wrong, in the words of the innermost cause.</summary>
    private static string Text(Exception exception) => Chain(exception).Last().Message;

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
