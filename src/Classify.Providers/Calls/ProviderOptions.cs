using System.Text.Json.Serialization;

namespace Classify.Providers.Calls;

/// <summary>Where a provider is and how to talk to it. Shows its key to nobody.</summary>
public sealed record ProviderOptions
{
    /// <param name="baseUrl">With <c>/v1</c> for OpenAI and its likes, without for Anthropic.</param>
    /// <param name="apiKey">Null or blank where the server wants none.</param>
    /// <param name="timeout">The longest one request may take, its answer read to the end.</param>
    /// <exception cref="ArgumentException">The key cannot be sent in a header, or the address or time is impossible.</exception>
    public ProviderOptions(Uri baseUrl, string? apiKey, TimeSpan timeout)
    {
        if (!baseUrl.IsAbsoluteUri || baseUrl.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("The address of a provider must be a full http or https address.", nameof(baseUrl));
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        var key = string.IsNullOrWhiteSpace(apiKey) ? null : apiKey.Trim();

        // Sent as it is, such a key would come back inside an exception about the header.
        if (key is not null && key.Any(character => character is <= ' ' or > '~'))
        {
            throw new ArgumentException("The key of a provider may hold printable ASCII characters only, no spaces.", nameof(apiKey));
        }

        BaseUrl = baseUrl;
        ApiKey = key;
        Timeout = timeout;
    }

    public Uri BaseUrl { get; }

    [JsonIgnore]
    public string? ApiKey { get; }

    public TimeSpan Timeout { get; }

    /// <exception cref="ArgumentException">There is no key.</exception>
    internal void RequireKey()
    {
        if (ApiKey is null)
        {
            throw new ArgumentException("This provider wants a key.");
        }
    }

    public override string ToString() => $"{BaseUrl.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}, {(ApiKey is null ? "no key" : "with a key")}, {Timeout.TotalSeconds:0.###} s";
}
