using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Classify.Data.Tables;
using Classify.Service.Settings;

namespace Classify.Service.Webhooks;

/// <summary>How an attempt ended.</summary>
/// <param name="Status">Null where nothing answered.</param>
/// <param name="Error">In our own words; null where the receiver took it.</param>
internal sealed record SendResult(HttpStatusCode? Status, string? Error);

/// <summary>Sends one message once.</summary>
/// <param name="http">From <see cref="WebhookConnection"/>.</param>
internal sealed class WebhookSender(ServiceSettings settings, TimeProvider time, HttpClient http) : IDisposable
{
    private const string IdHeader = "X-Classify-Delivery";
    private const string EventHeader = "X-Classify-Event";
    private const string TimestampHeader = "X-Classify-Timestamp";
    private const string SignatureHeader = "X-Classify-Signature";

    public WebhookSender(ServiceSettings settings, TimeProvider time)
        : this(settings, time, WebhookConnection.Open(settings.WebhookAllowPrivate, Dns.GetHostAddressesAsync, WebhookConnection.UsualTimeout))
    {
    }

    /// <summary>Sends it. Nothing but the status of the answer is looked at.</summary>
    /// <exception cref="OperationCanceledException">The service stops; whether the message arrived is not known.</exception>
    public async Task<SendResult> SendAsync(WebhookDeliveryRow delivery, CancellationToken cancellationToken)
    {
        if (settings.WebhookSecret is not { } secret)
        {
            return new SendResult(null, "WEBHOOK_SECRET is not set any more.");
        }

        // An address that was accepted while private ones were allowed.
        if (!settings.WebhookAllowPrivate && !delivery.Url.StartsWith(Uri.UriSchemeHttps + ":", StringComparison.OrdinalIgnoreCase))
        {
            return new SendResult(null, "The address is not https.");
        }

        try
        {
            using var request = Request(delivery, secret);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new SendResult(response.StatusCode, response.IsSuccessStatusCode ? null : $"The receiver answered {(int)response.StatusCode}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendResult(null, $"No answer within {http.Timeout.TotalSeconds:0.#} s.");
        }
        catch (HttpRequestException failure)
        {
            return new SendResult(null, Words(failure));
        }
        catch (JsonException)
        {
            return new SendResult(null, "The stored batch cannot be read by this version.");
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(WebhookDeliveryRow delivery, string secret)
    {
        var message = WebhookMessage.Of(delivery);
        var body = message.ToJson();
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Classify", null));
        request.Headers.Add(IdHeader, message.DeliveryId);
        request.Headers.Add(EventHeader, message.Event);
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, WebhookSignature.Of(secret, timestamp, body));
        return request;
    }

    /// <summary>Our own words: those of the network hold addresses that only this machine should know.</summary>
    private static string Words(HttpRequestException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressNotAllowedException:
                    return "The host resolves to an address that is not public.";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return "The host name cannot be resolved.";
            }
        }

        return failure.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "The host name cannot be resolved.",
            HttpRequestError.SecureConnectionError => "No secure connection: the certificate or the protocol is not accepted.",
            _ => "The connection failed.",
        };
    }
}
