namespace Classify.Client.Settings;

/// <summary>Reads the <c>KEY=VALUE</c> lines of a <c>.env</c> file.</summary>
public static class DotEnv
{
    /// <summary>The settings of the file; none where there is no such file.</summary>
    public static IReadOnlyDictionary<string, string> Read(string path) =>
        File.Exists(path) ? Parse(File.ReadLines(path)) : new Dictionary<string, string>();

    /// <summary>Blank lines, comments and lines without a name are skipped; the last of a name wins; one pair of quotes is taken off.</summary>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> lines)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var text = line.Trim();
            var equals = text.IndexOf('=');
            if (equals <= 0 || text[0] == '#')
            {
                continue;
            }

            var name = text[..equals].Trim();
            name = name.StartsWith("export ", StringComparison.Ordinal) ? name["export ".Length..].Trim() : name;
            settings[name] = Value(text[(equals + 1)..].Trim());
        }

        return settings;
    }

    private static string Value(string text)
    {
        if (text.Length > 0 && text[0] is '"' or '\'' && text.IndexOf(text[0], 1) is > 0 and var end)
        {
            return text[1..end];
        }

        // A comment after a bare value starts at " #"; a # inside a value, as in a key, is part of it.
        var comment = text.StartsWith('#') ? 0 : text.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? text : text[..comment].TrimEnd();
    }
}
