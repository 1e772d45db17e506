namespace Classify.Client.Api;

/// <summary>Makes the <see cref="HttpClient"/> that the API client sends through.</summary>
public static class ApiConnection
{
    /// <summary>The header that carries API_KEY.</summary>
    public const string KeyHeader = "X-API-Key";

    /// <summary>A client for <paramref name="address"/>; redirects are not followed, because they would carry the key elsewhere.</summary>
    public static HttpClient Open(Uri address, string? key)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            UseProxy = !address.IsLoopback,
        };
        var http = new HttpClient(handler)
        {
            BaseAddress = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/"),
            Timeout = TimeSpan.FromSeconds(30),
        };
        if (key is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation(KeyHeader, key);
        }

        return http;
    }
}
