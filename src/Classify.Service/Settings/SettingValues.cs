using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Classify.Service.Settings;

/// <summary>Values by variable name, checked as they are read; what is wrong is collected, so that one start shows all of it.</summary>
internal sealed class SettingValues(IConfiguration configuration)
{
    private static readonly string[] HiddenEndings = ["_KEY", "_SECRET", "_URL"];

    private readonly List<string> _problems = [];

    /// <summary>The text, or null where it is not set or blank.</summary>
    public string? Text(string name) =>
        configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The variables with a value whose names begin with <paramref name="prefix"/>, in order.</summary>
    public IReadOnlyList<string> NamesThatBegin(string prefix) =>
    [
        .. configuration.AsEnumerable().Select(pair => pair.Key)
            .Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Text(name) is not null)
            .Order(StringComparer.Ordinal),
    ];

    public int Int(string name, int otherwise, int min, int max)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max)
        {
            return value;
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"));
        return otherwise;
    }

    public double Fraction(string name, double otherwise) => Number(name, otherwise, 0, 1);

    public double Number(string name, double otherwise, double min, double max)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"));
        return otherwise;
    }

    /// <summary>A positive amount of money; null where it is not set.</summary>
    public double? Amount(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0)
        {
            return value;
        }

        Refuse(name, "a number of dollars above 0, such as 2.50");
        return null;
    }

    /// <summary>A full http or https address.</summary>
    public Uri Address(string name, Uri otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var value) && value.Scheme is "http" or "https")
        {
            return value;
        }

        Refuse(name, "a full http or https address");
        return otherwise;
    }

    public bool Bool(string name, bool otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Refuse(name, "true or false");
        return otherwise;
    }

    public string OneOf(string name, string otherwise, IReadOnlyList<string> allowed)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (allowed.Contains(text))
        {
            return text;
        }

        Refuse(name, $"one of: {string.Join(", ", allowed)}");
        return otherwise;
    }

    /// <summary>Notes that the value of <paramref name="name"/> is wrong.</summary>
    /// <param name="allowed">What would be right, completing the sentence "allowed is ...".</param>
    public void Refuse(string name, string allowed)
    {
        var shown = Array.Exists(HiddenEndings, ending => name.EndsWith(ending, StringComparison.Ordinal))
            ? "a value (not shown)"
            : $"'{Text(name)}'";
        _problems.Add($"{name} is {shown}; allowed is {allowed}.");
    }

    public void ThrowIfInvalid()
    {
        if (_problems.Count > 0)
        {
            throw new InvalidSettingsException(string.Join(Environment.NewLine, _problems));
        }
    }
}

/// <summary>The service cannot start with these settings.</summary>
public sealed class InvalidSettingsException(string message) : Exception(message);
