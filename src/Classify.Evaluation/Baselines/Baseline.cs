using System.Text.Json;

namespace Classify.Evaluation.Baselines;

/// <summary>A baseline cannot be read.</summary>
public sealed class BaselineException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The outcome of an earlier evaluation.</summary>
/// <param name="Joint">Share of lines jointly right, 0 to 1.</param>
/// <param name="Accuracy">Share of lines right by field, 0 to 1.</param>
/// <param name="Lines">The answers line by line; null where only the figures were kept.</param>
public sealed record Baseline(double Joint, IReadOnlyDictionary<string, double> Accuracy, IReadOnlyList<AnsweredLine>? Lines)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads what an evaluation printed as JSON, whole or only its figures.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="BaselineException">The file cannot be read or is no such document.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or BaselineException)
        {
            throw new BaselineException($"{Path.GetFileName(path)}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the text of such a document; members that are not known are passed over.</summary>
    /// <exception cref="BaselineException">The text is no such document.</exception>
    public static Baseline Parse(string json)
    {
        Document? document;
        try
        {
            document = JsonSerializer.Deserialize<Document>(json, Options);
        }
        catch (JsonException exception)
        {
            throw new BaselineException($"no result of an evaluation: {exception.Message}", exception);
        }

        if (document is not { Joint: { } joint, Accuracy: { Count: > 0 } accuracy })
        {
            throw new BaselineException("no result of an evaluation: needs \"joint\" and \"accuracy\".");
        }

        if (accuracy.Values.Append(joint).Any(share => share is < 0 or > 1))
        {
            throw new BaselineException("no result of an evaluation: an accuracy is not from 0 to 1.");
        }

        if (document.Lines is { } lines && lines.Any(line => line is not { IndicatorId: not null, Name: not null, Source: not null }))
        {
            throw new BaselineException("no result of an evaluation: a line needs \"indicator_id\", \"name\" and \"source\".");
        }

        return new Baseline(joint, accuracy, document.Lines);
    }

    private sealed record Document(double? Joint, Dictionary<string, double>? Accuracy, List<AnsweredLine>? Lines);
}
