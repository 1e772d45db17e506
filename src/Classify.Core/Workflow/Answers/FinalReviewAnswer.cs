using System.Text.Json;
using Classify.Core.Confidence;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>A usable answer to <see cref="QuestionKind.FinalReview"/>.</summary>
public sealed record FinalReviewAnswer
{
    public required bool ObjectionAccepted { get; init; }

    /// <summary>Column name to wire name; empty where the objection is rejected. Applied together they make a legal pair.</summary>
    public required IReadOnlyDictionary<string, string?> Corrections { get; init; }

    public required ModelConfidence Confidence { get; init; }

    public string? Reasoning { get; init; }

    internal static Reading<FinalReviewAnswer> Read(Answer.Text text, ClassificationLabels labels, ModelCalibration calibration) =>
        AnswerObject.Read(text.Content, answer =>
        {
            var accepted = answer.RequiredFlag("objection_accepted") ?? false;
            var corrections = accepted ? ReadCorrections(answer) : [];
            if (Stages.Corrections.Complaint(labels, corrections) is { } complaint)
            {
                answer.Complain(complaint);
            }

            return new FinalReviewAnswer
            {
                ObjectionAccepted = accepted,
                Corrections = corrections,
                Confidence = ModelConfidence.Of(
                    text.Probabilities.TryGetValue("objection_accepted", out var probability) ? probability : null,
                    answer.OptionalProbability("confidence"),
                    "objection_accepted",
                    calibration),
                Reasoning = answer.OptionalText("reasoning"),
            };
        });

    private static Dictionary<string, string?> ReadCorrections(AnswerObject answer)
    {
        var corrections = new Dictionary<string, string?>();
        if (answer.Property("corrections") is not { } given)
        {
            return corrections;
        }

        if (given.ValueKind != JsonValueKind.Object)
        {
            answer.Complain("corrections must be an object of column name to value.");
            return corrections;
        }

        foreach (var property in given.EnumerateObject())
        {
            corrections[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                JsonValueKind.Null => null,
                _ => "",
            };
        }

        return corrections;
    }
}
