using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Classify.Core.Stages;
using Classify.Service.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Classify.Service.Tests.Webhooks;

/// <summary>The service and a receiver of its webhooks.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private const string Secret = "a secret of receiver and service";

    private RunningService? _service;
    private WebhookReceiver? _receiver;

    private RunningService Service => _service.ShouldNotBeNull();

    private WebhookReceiver Receiver => _receiver.ShouldNotBeNull();

    public async Task InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        _service = await RunningService.StartAsync(settings => settings with { WebhookSecret = Secret, WebhookAllowPrivate = true });
    }

    public async Task DisposeAsync()
    {
        await Receiver.DisposeAsync();
        await Service.DisposeAsync();
    }

    [Fact]
    public async Task The_end_of_a_batch_is_told_once_and_signed()
    {
        var traceId = await Service.Api.ClassifyAsync(Batch());

        var message = (await Receiver.MessagesAsync(1)).ShouldHaveSingleItem();
        var batch = await CallbackAsync(traceId, "delivered");

        var told = JsonNode.Parse(message.Body).ShouldNotBeNull();
        ((string?)told["event"]).ShouldBe("batch.completed");
        ((string?)told["delivery_id"]).ShouldBe(message.Headers["X-Classify-Delivery"]);
        message.Headers["X-Classify-Event"].ShouldBe("batch.completed");
        message.Headers["Content-Type"].ShouldBe("application/json");
        var timestamp = message.Headers["X-Classify-Timestamp"];
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp)).ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
        message.Headers["X-Classify-Signature"].ShouldBe(Signature(timestamp, message.Body));
        batch["callback"]!.ToJsonString().ShouldBe("""{"status":"delivered","attempts":1,"last_status":204,"error":null,"next_attempt_at":null}""");
        told["batch"]!["callback"].ShouldBeNull();
        batch["callback"] = null;
        told["batch"]!.ToJsonString().ShouldBe(batch.ToJsonString());
    }

    [Fact]
    public async Task A_cancelled_batch_is_told_as_cancelled()
    {
        var id = Sample.NewId();
        using var held = new HeldBatch(Service, id);
        var traceId = await Service.Api.SubmitAsync(Batch(id));
        await held.Reached;
        ((string?)(await Service.Api.GetJsonAsync($"/batches/{traceId}"))["callback"]!["status"]).ShouldBe("pending");

        (await Service.Api.PostAsync($"/batches/{traceId}/cancel")).ShouldBe(HttpStatusCode.Accepted);

        var told = JsonNode.Parse((await Receiver.MessagesAsync(1))[0].Body).ShouldNotBeNull();
        ((string?)told["event"]).ShouldBe("batch.cancelled");
        ((string?)told["batch"]!["status"]).ShouldBe("cancelled");
    }

    [Fact]
    public async Task A_message_that_is_not_taken_is_sent_again_with_the_same_id_and_body()
    {
        Receiver.Answer = context => WebhookReceiver.AnswerAsync(context, Receiver.Messages.Count < 3 ? 503 : 200);

        var traceId = await Service.Api.ClassifyAsync(Batch());

        var batch = await CallbackAsync(traceId, "delivered");
        ((int)batch["callback"]!["attempts"]!).ShouldBe(3);
        var messages = await Receiver.MessagesAsync(3);
        messages.Select(message => message.Headers["X-Classify-Delivery"]).Distinct().ShouldHaveSingleItem();
        messages.Select(message => Convert.ToHexString(message.Body)).Distinct().ShouldHaveSingleItem();
        messages.ShouldAllBe(message => message.Headers["X-Classify-Signature"] == Signature(message.Headers["X-Classify-Timestamp"], message.Body));
    }

    [Fact]
    public async Task A_receiver_that_is_down_is_told_when_it_comes_back()
    {
        var port = Receiver.Port;
        var batch = Batch();
        await Receiver.DisposeAsync();
        var traceId = await Service.Api.ClassifyAsync(batch);
        await Deadline.UntilAsync(async () => (int)(await FindCallbackAsync(traceId))["attempts"]! > 0, "a first attempt");
        var missed = await FindCallbackAsync(traceId);
        ((string?)missed["status"]).ShouldBe("queued");
        ((string?)missed["error"]).ShouldBe("The connection failed.");
        missed["last_status"].ShouldBeNull();
        missed["next_attempt_at"].ShouldNotBeNull();

        _receiver = await WebhookReceiver.StartAsync(port);

        await Receiver.MessagesAsync(1);
        await CallbackAsync(traceId, "delivered");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Receiver.Answer = context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return WebhookReceiver.AnswerAsync(context, Receiver.Messages.Count < 2 ? 307 : 200);
        };

        var traceId = await Service.Api.ClassifyAsync(Batch());

        await CallbackAsync(traceId, "delivered");
        Receiver.Messages.Select(message => message.Path).ShouldBe(["/hook", "/hook"]);
    }

    [Fact]
    public async Task A_receiver_that_answers_410_is_left_alone()
    {
        Receiver.Answer = context => WebhookReceiver.AnswerAsync(context, 410);

        var traceId = await Service.Api.ClassifyAsync(Batch());

        var callback = (await CallbackAsync(traceId, "gone"))["callback"]!;
        ((int)callback["attempts"]!).ShouldBe(1);
        ((int)callback["last_status"]!).ShouldBe(410);
        callback["next_attempt_at"].ShouldBeNull();
    }

    [Fact]
    public async Task What_the_receiver_says_is_not_stored()
    {
        Receiver.Answer = context =>
        {
            context.Response.StatusCode = Receiver.Messages.Count < 2 ? 500 : 200;
            return context.Response.WriteAsync("hunter2");
        };

        var traceId = await Service.Api.ClassifyAsync(Batch());
        await Deadline.UntilAsync(async () => (int)(await FindCallbackAsync(traceId))["attempts"]! > 0, "a first attempt");

        Service.Database.Value("SELECT error FROM webhook_deliveries").ShouldBe("The receiver answered 500.");
        await CallbackAsync(traceId, "delivered");
    }

    [Fact]
    public async Task A_stop_between_sending_and_noting_sends_again_under_the_same_id()
    {
        var held = new TaskCompletionSource();
        Receiver.Answer = context => Receiver.Messages.Count < 2 ? held.Task.WaitAsync(context.RequestAborted) : WebhookReceiver.AnswerAsync(context, 200);
        var traceId = await Service.Api.ClassifyAsync(Batch());
        await Receiver.MessagesAsync(1);

        _service = await Service.RestartAsync();

        var messages = await Receiver.MessagesAsync(2);
        messages.Select(message => message.Headers["X-Classify-Delivery"]).Distinct().ShouldHaveSingleItem();
        await CallbackAsync(traceId, "delivered");
    }

    [Fact]
    public async Task A_batch_that_is_retried_tells_its_second_end_too()
    {
        var id = Sample.NewId();
        var failure = Service.Gate.FailAt(Stage.Family, indicator => indicator.IndicatorId == id);
        var traceId = await Service.Api.ClassifyAsync(Batch(id));
        await Receiver.MessagesAsync(1);
        failure.Repair();

        (await Service.Api.PostAsync($"/batches/{traceId}/retry")).ShouldBe(HttpStatusCode.Accepted);

        var messages = await Receiver.MessagesAsync(2);
        messages.Select(message => message.Headers["X-Classify-Delivery"]).Distinct().Count().ShouldBe(2);
        messages.Select(message => (int)JsonNode.Parse(message.Body)!["batch"]!["counts"]!["completed"]!).ShouldBe([0, 1]);
    }

    [Fact]
    public async Task A_batch_without_a_callback_address_shows_none()
    {
        var traceId = await Service.Api.ClassifyAsync(Sample.BatchOf(Sample.NewId()));

        (await Service.Api.GetJsonAsync($"/batches/{traceId}"))["callback"].ShouldBeNull();
        Service.Database.Count("webhook_deliveries").ShouldBe(0);
    }

    private JsonObject Batch(string? id = null)
    {
        var batch = Sample.BatchOf(id ?? Sample.NewId());
        batch["callback_url"] = Receiver.Url;
        return batch;
    }

    /// <summary>The batch, once its callback stands so.</summary>
    private async Task<JsonNode> CallbackAsync(string traceId, string status)
    {
        await Deadline.UntilAsync(async () => (string?)(await FindCallbackAsync(traceId))["status"] == status, $"callback {status}");
        return await Service.Api.GetJsonAsync($"/batches/{traceId}");
    }

    private async Task<JsonNode> FindCallbackAsync(string traceId) =>
        (await Service.Api.GetJsonAsync($"/batches/{traceId}"))["callback"].ShouldNotBeNull();

    /// <summary>As a receiver computes it, from what arrived.</summary>
    private static string Signature(string timestamp, byte[] body)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        return Convert.ToHexString(hmac.ComputeHash([.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. body])).ToLowerInvariant();
    }
}
