namespace Classify.Service.Settings;

/// <summary>Reads the profiles: <c>PROFILE_CRITICAL=provider=openai model=gpt-6-luna routing=llm</c>.</summary>
internal static class ProfileReader
{
    private const string Prefix = "PROFILE_";
    private const int MostLetters = 100;
    private static readonly string[] Properties = ["provider", "model", "routing", "dispatch"];

    /// <summary>The profiles by name, checked against the other <paramref name="settings"/>.</summary>
    public static IReadOnlyDictionary<string, Profile> Read(SettingValues values, ServiceSettings settings)
    {
        var profiles = new Dictionary<string, Profile>(StringComparer.Ordinal);
        foreach (var variable in values.NamesThatBegin(Prefix))
        {
            var (profile, allowed) = Parse(variable, values.Text(variable)!);
            allowed ??= Refusal(profile!, settings);
            if (allowed is null)
            {
                profiles.Add(profile!.Name, profile);
            }
            else
            {
                values.Refuse(variable, allowed);
            }
        }

        return profiles;
    }

    /// <summary>The profile, or what would be allowed.</summary>
    private static (Profile? Profile, string? Allowed) Parse(string variable, string value)
    {
        var name = variable[Prefix.Length..].ToLowerInvariant();
        if (name.Length is 0 or > MostLetters || !name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_'))
        {
            return (null, $"{Prefix}<NAME>, its name of 1 to {MostLetters} letters, digits, hyphens and single underscores");
        }

        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var property = equals < 0 ? part : part[..equals];
            if (!Properties.Contains(property))
            {
                return (null, $"{string.Join(", ", Properties)}, each as name=value, with blanks between; '{property}' is none of them");
            }

            if (equals < 0 || equals == part.Length - 1)
            {
                return (null, $"a value for {property}, as {property}=value without blanks");
            }

            if (!chosen.TryAdd(property, part[(equals + 1)..]))
            {
                return (null, $"{property} once");
            }
        }

        return (new Profile(
            name, chosen.GetValueOrDefault("provider"), chosen.GetValueOrDefault("model"), chosen.GetValueOrDefault("routing"),
            chosen.GetValueOrDefault("dispatch")), null);
    }

    /// <summary>What would be allowed; null where the profile is.</summary>
    private static string? Refusal(Profile profile, ServiceSettings settings)
    {
        var provider = profile.Provider ?? settings.DefaultProvider;
        var refusal = NotAmong("provider", profile.Provider, KnownProviders.All)
            ?? NotAmong("routing", profile.Routing, KnownRoutings.All)
            ?? NotAmong("dispatch", profile.Dispatch, KnownDispatches.All);
        if (refusal is not null)
        {
            return refusal;
        }

        if (KnownProviders.KeyVariable(provider) is { } key && !settings.ModelProviders.ContainsKey(provider))
        {
            return $"a provider with its key; {key} is not set";
        }

        if (provider == KnownProviders.Builtin && profile.Model is not null)
        {
            return $"no model for {provider}, which has one only";
        }

        return profile.Dispatch is { } dispatch && KnownDispatches.Refusal(provider, dispatch) is { } problem
            ? $"another dispatch: {problem.TrimEnd('.')}"
            : null;
    }

    private static string? NotAmong(string property, string? value, IReadOnlyList<string> allowed) =>
        value is null || allowed.Contains(value) ? null : $"{property} as one of: {string.Join(", ", allowed)}";
}
