using System.Net;
using System.Net.Sockets;
using Classify.Service.Security;

namespace Classify.Service.Webhooks;

/// <summary>A callback address leads to where no callback may go.</summary>
internal sealed class AddressNotAllowedException() : IOException("The host resolves to an address that is not public.");

/// <summary>Makes the client that webhooks are sent through: it goes nowhere but to the address it was given.</summary>
internal static class WebhookConnection
{
    /// <summary>The longest an attempt may take, from resolving the name to the status of the answer.</summary>
    public static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Reuse = TimeSpan.FromSeconds(30);

    /// <param name="allowPrivate">Whether addresses that are not public may be called.</param>
    /// <param name="resolve">Finds the addresses of a host.</param>
    /// <param name="timeout">The longest an attempt may take.</param>
    public static HttpClient Open(
        bool allowPrivate, Func<string, CancellationToken, Task<IPAddress[]>> resolve, TimeSpan timeout) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = Reuse,
        MaxResponseDrainSize = 0,
        ConnectTimeout = timeout,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowPrivate, resolve, cancellationToken),
    })
    {
        Timeout = timeout,
    };

    /// <summary>
    /// Connects to an address that has been checked: checking the name before would be undone by a name server that answers
    /// differently the second time. One address that is not public refuses the host.
    /// </summary>
    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint host, bool allowPrivate, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellationToken)
    {
        var addresses = await resolve(host.Host, cancellationToken);
        if (!allowPrivate && !addresses.All(PublicAddress.IsPublic))
        {
            throw new AddressNotAllowedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
