using System.Text.Json;
using Classify.Service.Errors;

namespace Classify.Service.Batches.Submit;

/// <summary>Reads the properties of one JSON object and notes every error under the property's path.</summary>
/// <param name="prefix">Put before property names, such as <c>indicators[3].</c>.</param>
internal readonly struct FieldReader(JsonElement element, string prefix, FieldErrors errors)
{
    /// <summary>The element of <paramref name="name"/>; null where it is missing or null.</summary>
    public JsonElement? Find(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string PathOf(string name) => prefix + name;

    /// <summary>A text that may be missing.</summary>
    public string? OptionalText(string name, int maxLength) =>
        Find(name) is { } value && Text(value, name) is { } text ? NotLonger(text, name, maxLength) : null;

    /// <summary>A text that must be there and must not be blank; it is trimmed.</summary>
    public string? RequiredText(string name, int maxLength)
    {
        if (Find(name) is not { } value)
        {
            errors.Add(PathOf(name), "is required.");
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && IsBlank(value))
        {
            errors.Add(PathOf(name), "must not be blank.");
            return null;
        }

        return Text(value, name)?.Trim() is { } text ? NotLonger(text, name, maxLength) : null;
    }

    public bool? OptionalBool(string name)
    {
        switch (Find(name)?.ValueKind)
        {
            case null:
                return null;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                errors.Add(PathOf(name), "must be true or false.");
                return null;
        }
    }

    private static bool IsBlank(JsonElement value) => Decode(value) is { } text && string.IsNullOrWhiteSpace(text);

    /// <summary>The text, or null where an escape stands for half a character.</summary>
    private static string? Decode(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string? NotLonger(string text, string name, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        errors.Add(PathOf(name), $"has {text.Length} characters; at most {maxLength} are allowed.");
        return null;
    }

    private string? Text(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            errors.Add(PathOf(name), "must be text.");
            return null;
        }

        if (Decode(value) is not { } text)
        {
            errors.Add(PathOf(name), "holds half of a surrogate pair.");
            return null;
        }

        if (text.Contains('\0'))
        {
            errors.Add(PathOf(name), "holds a NUL character.");
            return null;
        }

        return text;
    }
}
