using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Classify.Data.Conventions;

/// <summary>Stores JSON as its text.</summary>
internal sealed class JsonTextConverter()
    : ValueConverter<JsonElement, string>(json => json.GetRawText(), text => Parse(text))
{
    private static JsonElement Parse(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
