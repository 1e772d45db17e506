using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.Providers.Prices;

/// <summary>Reads the prices shipped with the program, and what an operator puts over them.</summary>
public static class PriceFile
{
    /// <summary>Where the build puts the shipped file.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "data", "prices.json");

    /// <summary>The shipped prices.</summary>
    /// <param name="overridePath">A file of the same shape, laid over the shipped one property by property; null for none.</param>
    /// <exception cref="PriceFileException">A file is missing or wrong.</exception>
    public static PriceBook Read(string? overridePath = null)
    {
        var shipped = Parse(DefaultPath, Text(DefaultPath));
        return overridePath is null
            ? PriceReader.Read(DefaultPath, shipped)
            : Merged(DefaultPath, shipped, overridePath, Parse(overridePath, Text(overridePath)));
    }

    /// <summary>The prices of the JSON text <paramref name="shipped"/>, with <paramref name="over"/> laid over it.</summary>
    /// <exception cref="PriceFileException">A text is wrong.</exception>
    public static PriceBook Read(string shipped, string? over, string name = "prices.json")
    {
        var prices = Parse(name, shipped);
        return over is null ? PriceReader.Read(name, prices) : Merged(name, prices, name, Parse(name, over));
    }

    /// <summary>Each on its own first, so that an error names the file it is in.</summary>
    private static PriceBook Merged(string file, JsonObject shipped, string overFile, JsonObject over)
    {
        PriceReader.Read(file, shipped);
        return PriceReader.Read(overFile, Over(shipped, over));
    }

    private static JsonObject Over(JsonObject below, JsonObject above)
    {
        foreach (var (name, value) in above.ToList())
        {
            below[name] = value is JsonObject inner && below[name] is JsonObject outer ? Over(outer, inner) : value?.DeepClone();
        }

        return below;
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PriceFileException(path, $"cannot be read: {failure.Message}", failure);
        }
    }

    private static JsonObject Parse(string file, string text)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
            return JsonNode.Parse(text, documentOptions: options) as JsonObject
                ?? throw new PriceFileException(file, "must be a JSON object");
        }
        catch (JsonException failure)
        {
            throw new PriceFileException(file, $"no JSON: {failure.Message}", failure);
        }
    }
}
