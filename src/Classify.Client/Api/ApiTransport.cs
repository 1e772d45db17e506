using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Classify.Client.Api;

/// <summary>Sends calls, repeats those that may pass later, and reads answers. Safe for concurrent use.</summary>
internal sealed class ApiTransport(HttpClient http, TimeProvider clock, RetryPolicy retry)
{
    /// <summary>Called before a repeated attempt.</summary>
    public Action<RetryNotice>? OnRetry { get; set; }

    /// <summary>True once a service that does not answer will not come back, so that waiting for it is pointless.</summary>
    public Func<bool> IsGone { get; set; } = () => false;

    /// <summary>Sends until there is an answer or no hope of one.</summary>
    /// <param name="create">Makes the request anew for every attempt.</param>
    public async Task<ApiResult<T>> SendAsync<T>(Func<HttpRequestMessage> create, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            var (body, error, retryAfter) = await AttemptAsync(create, cancellationToken);
            if (error is null)
            {
                return Parse(body, type);
            }

            var mayPass = error.Kind == ApiErrorKind.Busy || (error.Kind == ApiErrorKind.Unreachable && !IsGone());
            if (!mayPass || attempt == retry.MaxAttempts)
            {
                return error;
            }

            var wait = retry.WaitAfter(attempt, retryAfter, Random.Shared.NextDouble());
            OnRetry?.Invoke(new RetryNotice(error, wait, attempt, retry.MaxAttempts));
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Sends once.</summary>
    public async Task<(string Body, ApiError? Error, TimeSpan? RetryAfter)> AttemptAsync(
        Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        try
        {
            using var request = create();
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? (body, null, null)
                : (body, ProblemReader.Read(response.StatusCode, response.ReasonPhrase, body), RetryAfterOf(response));
        }
        catch (HttpRequestException failure)
        {
            return ("", Unreachable(failure.Message), null);
        }
        catch (IOException failure)
        {
            return ("", Unreachable(failure.Message), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ("", Unreachable($"no answer within {http.Timeout.TotalSeconds:0} s"), null);
        }
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static ApiResult<T> Parse<T>(string body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) is { } value ? value : Unreadable("the answer is empty");
        }
        catch (JsonException failure)
        {
            return Unreadable(failure.Message);
        }
    }

    private static ApiError Unreachable(string detail) =>
        new() { Kind = ApiErrorKind.Unreachable, Title = "service unreachable", Detail = detail };

    /// <summary>An answer that does not speak the contract.</summary>
    public static ApiError Unreadable(string detail) => new()
    {
        Kind = ApiErrorKind.Unexpected,
        Status = (int)HttpStatusCode.OK,
        Title = "the answer could not be read",
        Detail = detail,
    };
}
