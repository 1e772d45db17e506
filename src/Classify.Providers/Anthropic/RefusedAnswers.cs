using Classify.Providers.Calls;

namespace Classify.Providers.Anthropic;

/// <summary>Brings answers that are no success past the package, whose exceptions lose the headers about waiting.</summary>
internal sealed class RefusedAnswers : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new RefusedAnswerException(HttpAnswer.Of((int)response.StatusCode, body, response.Headers));
        }
    }
}

/// <summary>An answer that is no success.</summary>
internal sealed class RefusedAnswerException(HttpAnswer answer) : Exception
{
    public HttpAnswer Answer { get; } = answer;
}
