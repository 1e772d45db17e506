namespace Classify.Client.Settings;

/// <summary>Reads a <c>.env</c> file as the service does, whose reader is the INI provider of .NET: both must see the same key.</summary>
public static class DotEnv
{
    /// <summary>The settings of the file; none where there is no such file.</summary>
    public static IReadOnlyDictionary<string, string> Read(string path) =>
        File.Exists(path) ? Parse(File.ReadLines(path)) : new Dictionary<string, string>();

    /// <summary>
    /// <c>NAME=VALUE</c> lines, names in any case. Blank lines, comments (<c>#</c>, <c>;</c>, <c>/</c> at the start) and lines
    /// without a name are skipped; double quotes around a value are taken off; a <c>#</c> inside a value is part of it.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> lines)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var text = line.Trim();
            var equals = text.IndexOf('=');
            if (equals > 0 && text[0] is not ('#' or ';' or '/' or '['))
            {
                var value = text[(equals + 1)..].Trim();
                settings[text[..equals].Trim()] = value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;
            }
        }

        return settings;
    }
}
