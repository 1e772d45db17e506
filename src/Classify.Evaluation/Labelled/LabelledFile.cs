using System.Text.Json;
using Classify.Core.Taxonomy;

namespace Classify.Evaluation.Labelled;

/// <summary>Labelled indicators cannot be read; the message names the file, and the line where there is one.</summary>
public sealed class LabelledFileException(string message, Exception? inner = null) : Exception(message, inner);

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
    /// <param name="file">Name of the file, for messages and results.</param>
    /// <exception cref="LabelledFileException">A line is no JSON object of the format, or a label is not in the taxonomy.</exception>
    public static IReadOnlyList<LabelledIndicator> Read(string file, TextReader reader)
    {
        var found = new List<LabelledIndicator>();
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                found.Add(ReadLine(file, number, text));
            }
        }

        return found;
    }

    private static LabelledIndicator ReadLine(string file, int number, string text)
    {
        LabelledLine? line;
        try
        {
            line = JsonSerializer.Deserialize<LabelledLine>(text, Options);
        }
        catch (JsonException exception)
        {
            throw Bad(exception.Message, exception);
        }

        if (line is not { Indicator: { } indicator, Labels: { } labels })
        {
            throw Bad("needs \"indicator\" and \"labels\".");
        }

        Check<Family>("family", labels.Family);
        Check<IndicatorType>("indicator_type", labels.IndicatorType);
        Check<TemporalAggregation>("temporal_aggregation", labels.TemporalAggregation);
        Check<TimeBasis>("time_basis", labels.TimeBasis);
        Check<HeatMapOrientation>("heat_map_orientation", labels.HeatMapOrientation);
        Check<Scale>("scale", labels.Scale);
        if (!FamilyTypes.AreLegal(WireName.Parse<Family>(labels.Family), WireName.Parse<IndicatorType>(labels.IndicatorType)))
        {
            throw Bad($"{labels.IndicatorType} is no type of {labels.Family}.");
        }

        return new LabelledIndicator(file, number, line.Source ?? "", line.Contested, indicator, labels);

        void Check<T>(string field, string? value)
            where T : struct, Enum
        {
            if (!WireName.TryParse<T>(value, out _))
            {
                throw Bad($"{field} \"{value}\" is not one of {string.Join(", ", WireName.All<T>())}.");
            }
        }

        LabelledFileException Bad(string problem, Exception? inner = null) => new($"{file}, line {number}: {problem}", inner);
    }

    private sealed record LabelledLine(string? Source, bool Contested, Core.Indicators.Indicator? Indicator, ExpectedLabels? Labels);
}
