using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Classify.Core.Indicators;
using Classify.Core.Serialization;
using Classify.Data.Tables;

namespace Classify.Service.Catalogue;

/// <summary>The indicators shipped with the program: one JSON object a line.</summary>
internal static class CatalogueFile
{
    /// <summary>Where the build puts it.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "data", "indicators.jsonl");

    /// <exception cref="InvalidDataException">A line is no indicator; the message names the line.</exception>
    public static async Task<IReadOnlyList<SourceIndicatorRow>> ReadAsync(
        string path, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = new List<SourceIndicatorRow>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                rows.Add(ToRow(Parse(line, number), line, now));
            }
        }

        return rows;
    }

    private static Indicator Parse(string line, int number)
    {
        try
        {
            return CoreJson.ReadIndicator(line);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"Line {number} of the catalogue is no indicator: {exception.Message}", exception);
        }
    }

    private static SourceIndicatorRow ToRow(Indicator indicator, string line, DateTimeOffset now) => new()
    {
        Id = indicator.IndicatorId,
        Name = indicator.Name,
        Units = indicator.Units,
        Description = indicator.Description,
        Periodicity = indicator.Periodicity,
        SourceName = indicator.SourceName,
        SourceUrl = indicator.SourceUrl,
        LongName = indicator.LongName,
        CategoryGroup = indicator.CategoryGroup,
        Dataset = indicator.Dataset,
        AggregationMethod = indicator.AggregationMethod,
        Scale = indicator.Scale,
        Topic = indicator.Topic,
        CurrencyCode = indicator.CurrencyCode,
        SampleValues = SampleValuesOf(line),
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CoreJson.Write(indicator)))),
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static string SampleValuesOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty("sample_values", out var values) ? values.GetRawText() : "[]";
    }
}
