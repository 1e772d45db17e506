using System.Text.Json;

namespace Classify.Client.Catalogue;

/// <summary>Reads <c>data/indicators.jsonl</c>: one indicator object a line, blank lines ignored.</summary>
public static class CatalogueReader
{
    /// <summary>Every indicator in file order.</summary>
    /// <exception cref="CatalogueException">The file is missing, empty, or a line is no usable indicator.</exception>
    public static async Task<IReadOnlyList<CatalogueIndicator>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var indicators = new List<CatalogueIndicator>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        try
        {
            await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                var indicator = Read(path, number, line);
                if (!lines.TryAdd(indicator.Id, number))
                {
                    throw new CatalogueException(path, number, $"indicator_id \"{indicator.Id}\" is already used in line {lines[indicator.Id]}");
                }

                indicators.Add(indicator);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueException(path, null, $"cannot be read: {failure.Message}");
        }

        return indicators.Count > 0 ? indicators : throw new CatalogueException(path, null, "holds no indicator");
    }

    private static CatalogueIndicator Read(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new CatalogueException(path, number, "expected a JSON object");
            }

            return new CatalogueIndicator(
                Text(path, number, document.RootElement, "indicator_id"),
                Text(path, number, document.RootElement, "name"),
                line.Trim());
        }
        catch (JsonException failure)
        {
            throw new CatalogueException(path, number, $"no JSON, position {failure.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            throw new CatalogueException(path, number, "a text holds half of a surrogate pair");
        }
    }

    private static string Text(string path, int number, JsonElement indicator, string property)
    {
        var text = indicator.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : "";
        return text.Length > 0 ? text : throw new CatalogueException(path, number, $"\"{property}\" must be a text that is not empty");
    }
}
