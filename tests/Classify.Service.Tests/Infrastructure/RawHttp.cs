using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>Requests that no well-behaved client sends.</summary>
internal static class RawHttp
{
    /// <summary>Sends these bytes as a request that asks to close the connection, and reads the answer.</summary>
    public static async Task<string> SendAsync(int port, string request)
    {
        using var limit = new CancellationTokenSource(Deadline.Limit);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port, limit.Token);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(limit.Token);
    }
}
