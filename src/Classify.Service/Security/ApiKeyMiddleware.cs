using System.Security.Cryptography;
using System.Text;
using Classify.Service.Settings;

namespace Classify.Service.Security;

/// <summary>
/// Where a key is set, everything but <c>/health/live</c> wants it, as <c>X-API-Key</c> or as a bearer token.
/// Digests of equal length are compared, in constant time, so that neither content nor length leaks.
/// </summary>
internal sealed class ApiKeyMiddleware
{
    public const string Header = "X-API-Key";

    private const string BearerPrefix = "Bearer ";

    private readonly RequestDelegate _next;
    private readonly byte[]? _expected;

    public ApiKeyMiddleware(RequestDelegate next, ServiceSettings settings)
    {
        _next = next;
        _expected = settings.ApiKey is { } key ? Digest(key) : null;
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (_expected is null || context.Request.Path == "/health/live" || Presents(context.Request, _expected))
        {
            return _next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static bool Presents(HttpRequest request, byte[] expected)
    {
        var presented = request.Headers[Header].ToString();
        if (presented.Length == 0
            && request.Headers.Authorization.ToString() is { } authorization
            && authorization.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase))
        {
            presented = authorization[BearerPrefix.Length..].Trim();
        }

        return CryptographicOperations.FixedTimeEquals(Digest(presented), expected);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
