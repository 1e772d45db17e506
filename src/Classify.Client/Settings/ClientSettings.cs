namespace Classify.Client.Settings;

/// <summary>Where the service is and the key it wants: environment over <c>.env</c> over default, empty meaning not set.</summary>
public sealed record ClientSettings(Uri ApiUrl, string? ApiKey)
{
    private const string DefaultApiUrl = "http://localhost:3000";

    /// <summary>The address as people may see and paste it: without user, password and trailing slash.</summary>
    public string ShownUrl => ApiUrl.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    /// <summary>Reads both settings.</summary>
    /// <exception cref="SettingException">A value is not allowed.</exception>
    public static ClientSettings Load(IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> dotEnv)
    {
        var url = Setting("API_URL") ?? DefaultApiUrl;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Query.Length > 0)
        {
            throw new SettingException("API_URL is not allowed: it must be an http or https address such as " + DefaultApiUrl);
        }

        var key = Setting("API_KEY");
        if (key is not null && key.Any(c => c is < ' ' or > '~'))
        {
            throw new SettingException("API_KEY is not allowed: it must be printable ASCII");
        }

        return new ClientSettings(address, key);

        string? Setting(string name) => Given(environment, name) ?? Given(dotEnv, name);
    }

    private static string? Given(IReadOnlyDictionary<string, string> source, string name) =>
        source.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}

/// <summary>A setting has a value that is not allowed; the message does not show the value.</summary>
public sealed class SettingException(string message) : Exception(message);
