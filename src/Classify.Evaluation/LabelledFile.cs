using System.Text.Json;
using Classify.Core.Taxonomy;

namespace Classify.Evaluation;

/// <summary>A line of a labelled file that cannot be read.</summary>
public sealed class LabelledFileException(int line, string problem, Exception? inner = null)
    : Exception($"line {line}: {problem}", inner)
{
    /// <summary>Number of the line, from 1.</summary>
    public int Line { get; } = line;
}

/// <summary>Reads labelled indicators: one JSON object a line; empty lines are passed over.</summary>
public static class LabelledFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
    };

    /// <summary>Every labelled indicator of <paramref name="reader"/>, in order.</summary>
    /// <exception cref="LabelledFileException">A line is no JSON object of the format, or a label is not in the taxonomy.</exception>
    public static IReadOnlyList<LabelledIndicator> Read(TextReader reader)
    {
        var found = new List<LabelledIndicator>();
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                found.Add(ReadLine(number, text));
            }
        }

        return found;
    }

    private static LabelledIndicator ReadLine(int number, string text)
    {
        LabelledLine? line;
        try
        {
            line = JsonSerializer.Deserialize<LabelledLine>(text, Options);
        }
        catch (JsonException exception)
        {
            throw new LabelledFileException(number, exception.Message, exception);
        }

        if (line is not { Indicator: { } indicator, Labels: { } labels })
        {
            throw new LabelledFileException(number, "needs \"indicator\" and \"labels\".");
        }

        Check<Family>(number, "family", labels.Family);
        Check<IndicatorType>(number, "indicator_type", labels.IndicatorType);
        Check<TemporalAggregation>(number, "temporal_aggregation", labels.TemporalAggregation);
        Check<TimeBasis>(number, "time_basis", labels.TimeBasis);
        Check<HeatMapOrientation>(number, "heat_map_orientation", labels.HeatMapOrientation);
        Check<Scale>(number, "scale", labels.Scale);
        return new LabelledIndicator(number, line.Source ?? "", line.Contested, indicator, labels);
    }

    private static void Check<T>(int line, string field, string? value)
        where T : struct, Enum
    {
        if (!WireName.TryParse<T>(value, out _))
        {
            throw new LabelledFileException(line, $"{field} \"{value}\" is not one of {string.Join(", ", WireName.All<T>())}.");
        }
    }

    private sealed record LabelledLine(string? Source, bool Contested, Core.Indicators.Indicator? Indicator, ExpectedLabels? Labels);
}
