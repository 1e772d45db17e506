using System.Text.Json;

namespace Classify.Providers.Calls;

/// <summary>Reads providers' JSON, in which anything may be missing or of another kind.</summary>
internal static class JsonElementReading
{
    /// <summary>The property; null where it is missing or JSON null.</summary>
    public static JsonElement? Find(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property) && property.ValueKind != JsonValueKind.Null
            ? property
            : null;

    /// <summary>The property where it is a text.</summary>
    public static string? FindText(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The property where it is a whole number, else 0.</summary>
    public static int CountOf(this JsonElement element, string name) => element.FindCount(name) ?? 0;

    /// <summary>The property where it is a whole number, else null.</summary>
    public static int? FindCount(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    /// <summary>The property where it is a time in seconds since 1970, else null.</summary>
    public static DateTimeOffset? FindUnixTime(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 253_402_300_799))
            : null;
}
