using System.Net;
using System.Text.Json;

namespace Classify.Client.Api;

/// <summary>Turns an answer that is no success into an <see cref="ApiError"/>, problem details or not.</summary>
internal static class ProblemReader
{
    private const int LongestUnreadableDetail = 200;

    public static ApiError Read(HttpStatusCode status, string? reason, string body)
    {
        var error = new ApiError
        {
            Kind = KindOf(status),
            Status = (int)status,
            Title = string.IsNullOrWhiteSpace(reason) ? status.ToString() : reason,
        };

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? WithProblem(error, document.RootElement) : error;
        }
        catch (JsonException)
        {
            var text = body.Trim();
            return error with { Detail = text.Length > LongestUnreadableDetail ? text[..LongestUnreadableDetail] + "…" : text };
        }
    }

    private static ApiErrorKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ApiErrorKind.Unauthorized,
        _ when RetryPolicy.IsWorthRetrying(status) => ApiErrorKind.Busy,
        _ when (int)status is >= 400 and < 500 => ApiErrorKind.Refused,
        _ => ApiErrorKind.Unexpected,
    };

    private static ApiError WithProblem(ApiError error, JsonElement problem) => error with
    {
        Title = Text(problem, "title") ?? error.Title,
        Detail = Text(problem, "detail"),
        Errors = problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object
            ? errors.EnumerateObject().GroupBy(field => field.Name).ToDictionary(
                group => group.Key,
                IReadOnlyList<string> (group) => [.. group.SelectMany(field => Messages(field.Value))])
            : error.Errors,
    };

    private static string? Text(JsonElement problem, string name) =>
        problem.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Messages(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.ToString()) : [value.ToString()];
}
