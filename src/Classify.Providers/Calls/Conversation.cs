using System.Text.Json;
using Classify.Providers.Abilities;

namespace Classify.Providers.Calls;

/// <summary>One question and its answer with any provider: builds, sends once, reads, and learns from what is refused.</summary>
internal sealed class Conversation(IWireFormat format, ProviderOptions options, LearntAbilities abilities, TimeProvider time)
{
    public async Task<ModelReply> AskAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        var known = await abilities.OfAsync(format.Provider, request.Model, cancellationToken);
        var body = format.Write(request, known);

        // The packages stop their clocks when the headers arrive, so the whole exchange has one of its own.
        using var deadline = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        HttpAnswer answer;
        try
        {
            answer = await format.SendAsync(body, either.Token);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (deadline.IsCancellationRequested)
            {
                return new ModelReply.Failed(CallFailure.Transient, null, $"No answer within {options.Timeout.TotalSeconds:0.###} s.", null);
            }

            if (exception is OperationCanceledException)
            {
                return new ModelReply.Failed(CallFailure.Transient, null, "The connection was closed before an answer came.", null);
            }

            if (ConnectionFailure.Of(exception) is { } failure)
            {
                return new ModelReply.Failed(failure, null, SafeText.Of(ConnectionFailure.Text(exception), options.ApiKey), null);
            }

            throw;
        }

        if (answer.IsSuccess)
        {
            await abilities.ConfirmAsync(format.Provider, body.Model, known, CancellationToken.None);
        }

        var reply = answer.IsSuccess ? Read(request, answer) : await FailedAsync(answer, body, cancellationToken);
        return reply with { RateLimit = RateLimitHeaders.Read(answer, time.GetUtcNow()) };
    }

    private ModelReply Read(ModelRequest request, HttpAnswer answer)
    {
        try
        {
            var reply = format.Read(request, answer.Body);
            return reply is ModelReply.Refused refused ? refused with { Reason = SafeText.Of(refused.Reason, options.ApiKey) } : reply;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return new ModelReply.Failed(CallFailure.Transient, answer.Status, "The answer is not in the form of this provider.", null);
        }
    }

    private async Task<ModelReply> FailedAsync(HttpAnswer answer, WireBody body, CancellationToken cancellationToken)
    {
        var error = ProviderError.Parse(answer.Body);
        var failure = FailureReading.Of(answer.Status, error, body.Model);
        var refused = failure == CallFailure.InvalidRequest ? RefusedParts.Find(error.Message, error.Param, body.Dispensable) : [];
        if (refused.Count > 0)
        {
            await abilities.LearnAsync(format.Provider, body.Model, refused, cancellationToken);
        }

        return new ModelReply.Failed(
            failure, answer.Status, SafeText.Of(error.TextOf(answer.Status), options.ApiKey), RateLimitHeaders.RetryAfter(answer, time.GetUtcNow()))
        {
            Learnt = refused.Count > 0,
        };
    }
}
