using System.Globalization;

namespace Classify.Providers.Calls;

/// <summary>The HTTP status that an error stands for which came without one: in a job, or sent as a success.</summary>
internal static class ErrorStatus
{
    /// <summary>Types of Anthropic's errors with the status of a synchronous call, and OpenAI's words for those worth another try.</summary>
    private static readonly Dictionary<string, int> Names = new(StringComparer.Ordinal)
    {
        ["invalid_request_error"] = 400,
        ["authentication_error"] = 401,
        ["billing_error"] = 402,
        ["permission_error"] = 403,
        ["not_found_error"] = 404,
        ["request_too_large"] = 413,
        ["rate_limit_error"] = 429,
        ["rate_limit_exceeded"] = 429,
        ["api_error"] = 500,
        ["server_error"] = 500,
        ["timeout_error"] = 504,
        ["overloaded_error"] = 529,
    };

    /// <summary>Null where <paramref name="error"/> does not tell.</summary>
    public static int? Of(ProviderError error) =>
        int.TryParse(error.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600
            ? status
            : OfName(error.Type) ?? OfName(error.Code);

    private static int? OfName(string? name) => name is not null && Names.TryGetValue(name, out var status) ? status : null;
}
