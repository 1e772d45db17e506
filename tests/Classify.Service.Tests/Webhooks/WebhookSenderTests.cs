using System.Net;
using Classify.Data.Deliveries;
using Classify.Data.Tables;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;
using Classify.Service.Webhooks;

namespace Classify.Service.Tests.Webhooks;

/// <summary>Where a message may go, and how long that may take.</summary>
public sealed class WebhookSenderTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private WebhookReceiver? _receiver;

    private WebhookReceiver Receiver => _receiver.ShouldNotBeNull();

    public async Task InitializeAsync() => _receiver = await WebhookReceiver.StartAsync();

    public async Task DisposeAsync() => await Receiver.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("93.184.216.34", "127.0.0.1")]
    [InlineData("127.0.0.1", "2606:4700::1111")]
    public async Task A_public_name_with_an_address_that_is_not_public_is_not_called(params string[] addresses)
    {
        using var sender = Sender(allowPrivate: false, Long, addresses);

        var result = await sender.SendAsync(Delivery($"https://public.example:{Receiver.Port}/"), CancellationToken.None);

        result.ShouldBe(new SendResult(null, "The host resolves to an address that is not public."));
        Receiver.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_without_encryption_is_not_called_any_more_where_private_ones_are_not_allowed()
    {
        using var sender = Sender(allowPrivate: false, Long, "93.184.216.34");

        (await sender.SendAsync(Delivery("http://public.example/"), CancellationToken.None)).ShouldBe(new SendResult(null, "The address is not https."));
    }

    [Fact]
    public async Task The_address_that_the_name_resolved_to_is_the_one_that_is_called()
    {
        using var sender = Sender(allowPrivate: true, Long, "127.0.0.1");

        var result = await sender.SendAsync(Delivery($"http://public.example:{Receiver.Port}/a"), CancellationToken.None);

        result.ShouldBe(new SendResult(HttpStatusCode.NoContent, null));
        (await Receiver.MessagesAsync(1))[0].Headers["Host"].ShouldBe($"public.example:{Receiver.Port}");
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_is_given_up()
    {
        Receiver.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var sender = Sender(allowPrivate: true, TimeSpan.FromSeconds(0.5), "127.0.0.1");

        var result = await sender.SendAsync(Delivery(Receiver.Url), CancellationToken.None);

        result.ShouldBe(new SendResult(null, "No answer within 0.5 s."));
    }

    [Fact]
    public async Task A_body_without_end_is_not_waited_for()
    {
        Receiver.Answer = async context =>
        {
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var sender = Sender(allowPrivate: true, Long, "127.0.0.1");

        (await sender.SendAsync(Delivery(Receiver.Url), CancellationToken.None)).ShouldBe(new SendResult(HttpStatusCode.OK, null));
    }

    [Fact]
    public async Task A_name_that_cannot_be_resolved_is_said_in_our_own_words()
    {
        using var sender = Sender(
            allowPrivate: false, Long, (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));

        (await sender.SendAsync(Delivery("https://nowhere.example/"), CancellationToken.None))
            .ShouldBe(new SendResult(null, "The host name cannot be resolved."));
    }

    [Fact]
    public async Task What_does_not_speak_tls_gets_nothing()
    {
        using var sender = Sender(allowPrivate: true, Long, "127.0.0.1");

        var result = await sender.SendAsync(Delivery($"https://public.example:{Receiver.Port}/"), CancellationToken.None);

        result.Error.ShouldBe("No secure connection: the certificate or the protocol is not accepted.");
        Receiver.Messages.ShouldBeEmpty();
    }

    private static WebhookSender Sender(bool allowPrivate, TimeSpan timeout, params string[] addresses) =>
        Sender(allowPrivate, timeout, (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()));

    private static WebhookSender Sender(bool allowPrivate, TimeSpan timeout, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        var settings = new ServiceSettings { DatabasePath = "", WebhookSecret = "s", WebhookAllowPrivate = allowPrivate };
        return new WebhookSender(settings, TimeProvider.System, WebhookConnection.Open(allowPrivate, resolve, timeout));
    }

    private static WebhookDeliveryRow Delivery(string url)
    {
        var batch = new BatchRow
        {
            TraceId = "t", State = BatchState.Completed, Provider = "builtin", Model = "m", Routing = "auto", Dispatch = "sync",
            OverwriteHuman = false, Total = 1, Queued = 0, Running = 0, Waiting = 0, Retrying = 0, Completed = 1, Failed = 0, Cancelled = 0,
            NeedsReview = 0, OpenItems = 0, EmitDelayMs = 0, ReservedUsd = 0, AcceptedAt = DateTimeOffset.UnixEpoch, Version = 1,
        };
        return new WebhookDeliveryRow
        {
            DeliveryId = "d", TraceId = "t", Url = url, Batch = BatchSnapshot.Write(batch), Status = DeliveryStatus.Queued, Attempt = 0,
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
    }
}
