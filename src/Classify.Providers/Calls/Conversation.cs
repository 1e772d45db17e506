using System.Text;
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
            if (ConnectionFailure.Reply(exception, deadline.IsCancellationRequested, options.Timeout, options.ApiKey) is { } failed)
            {
                return failed;
            }

            throw;
        }

        var reply = Read(answer, request);
        switch (reply)
        {
            case ModelReply.Failed { Failure: CallFailure.InvalidRequest } failed:
                reply = failed with { Learnt = await LearnAsync(ProviderError.Parse(answer.Body), body, cancellationToken) };
                break;
            case not ModelReply.Failed:
                await abilities.ConfirmAsync(format.Provider, body.Model, known, CancellationToken.None);
                break;
        }

        return reply with { RateLimit = RateLimitHeaders.Read(answer, time.GetUtcNow()) };
    }

    private ModelReply Read(HttpAnswer answer, ModelRequest request) => answer.IsSuccess
        ? AnswerReading.Of(format, request, answer.Status, Encoding.UTF8.GetBytes(answer.Body), options.ApiKey)
        : FailureReading.Reply(answer, ProviderError.Parse(answer.Body), options.ApiKey, time.GetUtcNow(), request.Model);

    private async Task<bool> LearnAsync(ProviderError error, WireBody body, CancellationToken cancellationToken)
    {
        var refused = RefusedParts.Find(error.Message, error.Param, body.Dispensable);
        if (refused.Count > 0)
        {
            await abilities.LearnAsync(format.Provider, body.Model, refused, cancellationToken);
        }

        return refused.Count > 0;
    }
}
