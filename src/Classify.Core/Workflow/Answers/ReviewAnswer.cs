using System.Text.Json;
using Classify.Core.Confidence;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>A usable answer to <see cref="QuestionKind.Review"/>.</summary>
public sealed record ReviewAnswer
{
    /// <summary>Column names of the fields thought wrong; empty when all is right.</summary>
    public required IReadOnlyList<string> WrongFields { get; init; }

    public required ModelConfidence Confidence { get; init; }

    public string? Reasoning { get; init; }

    internal static Reading<ReviewAnswer> Read(Answer.Text text, ModelCalibration calibration) =>
        AnswerObject.Read(text.Content, answer => new ReviewAnswer
        {
            WrongFields = ReadFields(answer),
            Confidence = ModelConfidence.Of(
                text.Probabilities.TryGetValue("wrong_fields", out var probability) ? probability : null,
                answer.OptionalProbability("confidence"),
                "wrong_fields",
                calibration),
            Reasoning = answer.OptionalText("reasoning"),
        });

    private static IReadOnlyList<string> ReadFields(AnswerObject answer)
    {
        if (answer.Property("wrong_fields") is not { ValueKind: JsonValueKind.Array } array)
        {
            answer.Complain("wrong_fields must be an array of column names, empty when all is right.");
            return [];
        }

        var named = array.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null)
            .ToHashSet();
        if (named.Any(name => !LabelColumns.All.Contains(name)))
        {
            answer.Complain("wrong_fields may hold these only: " + string.Join(", ", LabelColumns.All) + ".");
        }

        return [.. LabelColumns.All.Where(named.Contains)];
    }
}
