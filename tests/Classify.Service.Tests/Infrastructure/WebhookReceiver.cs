using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>A message as it arrived.</summary>
internal sealed record ReceivedMessage(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>Somebody else's server, on a loopback port, that is called back.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<ReceivedMessage> Messages { get; } = [];

    /// <summary>What is answered: 204 unless told otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => AnswerAsync(context, StatusCodes.Status204NoContent);

    public int Port => new Uri(_app.Urls.First()).Port;

    public string Url => $"http://127.0.0.1:{Port}/hook?token=t";

    /// <param name="port">0 takes a free one.</param>
    public static async Task<WebhookReceiver> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        return receiver;
    }

    public static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Waits for a number of messages in all.</summary>
    public async Task<IReadOnlyList<ReceivedMessage>> MessagesAsync(int count)
    {
        await Deadline.UntilAsync(() => Messages.Count >= count, $"{count} messages");
        return [.. Messages];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Messages.Enqueue(new ReceivedMessage(
            context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), body.ToArray()));
        await Answer(context);
    }
}
