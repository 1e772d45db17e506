using Classify.Evaluation.Baselines;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Documents;

/// <summary>An evaluation as it is printed in JSON: figures, and unless only these are wanted, what they come from.</summary>
public sealed record EvaluationDocument
{
    private const int MaxMistakes = 20;

    /// <summary>Lines scored.</summary>
    public required int Scored { get; init; }

    /// <summary>Lines left out because they are contested.</summary>
    public required int Contested { get; init; }

    /// <summary>Share of lines jointly right, 0 to 1.</summary>
    public required double Joint { get; init; }

    /// <summary>Share of lines right by field, 0 to 1, in the order of the guide.</summary>
    public required IReadOnlyDictionary<string, double> Accuracy { get; init; }

    /// <summary>How far confidence can be trusted: by field, <c>pooled</c> and <c>joint</c>.</summary>
    public required IReadOnlyDictionary<string, ConfidenceDocument> Confidence { get; init; }

    /// <summary>Number of lines by expected and answered family, the pairs that occur only.</summary>
    public IReadOnlyList<Confusion>? FamilyConfusion { get; init; }

    /// <summary>Number of lines by expected and answered type, the pairs that occur only.</summary>
    public IReadOnlyList<Confusion>? TypeConfusion { get; init; }

    /// <summary>The accuracy by group, for each grouping.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<GroupDocument>>? Groups { get; init; }

    /// <summary>The wrong answers of the highest confidence, at most twenty.</summary>
    public IReadOnlyList<MistakeDocument>? SurestMistakes { get; init; }

    /// <summary>What changed since a baseline, where one was given.</summary>
    public BaselineComparison? Baseline { get; init; }

    /// <summary>Every line scored, with its wrong answers.</summary>
    public IReadOnlyList<AnsweredLine>? Lines { get; init; }

    /// <summary>The figures alone: enough for a baseline of the accuracies.</summary>
    public static EvaluationDocument Summary(Scores scores, IEnumerable<ConfidenceQuality> confidence) => new()
    {
        Scored = scores.Lines.Count,
        Contested = scores.Contested,
        Joint = scores.Accuracy.Joint,
        Accuracy = scores.Accuracy.Fields,
        Confidence = new OrderedDictionary<string, ConfidenceDocument>(
            confidence.Select(quality => KeyValuePair.Create(quality.Subject, ConfidenceDocument.Summary(quality)))),
    };

    /// <summary>The whole document.</summary>
    public static EvaluationDocument Of(Scores scores, IReadOnlyList<ConfidenceQuality> confidence, BaselineComparison? baseline) =>
        Summary(scores, confidence) with
        {
            Confidence = new OrderedDictionary<string, ConfidenceDocument>(
                confidence.Select(quality => KeyValuePair.Create(quality.Subject, ConfidenceDocument.Of(quality)))),
            FamilyConfusion = Confusion.Of(scores.Lines, ScoredFields.Family),
            TypeConfusion = Confusion.Of(scores.Lines, ScoredFields.IndicatorType),
            Groups = new OrderedDictionary<string, IReadOnlyList<GroupDocument>>(Grouping.All.Select(by => KeyValuePair.Create(
                by,
                (IReadOnlyList<GroupDocument>)[.. Grouping.Of(scores.Lines, by).Select(GroupDocument.Of)]))),
            SurestMistakes = [.. scores.Mistakes.Take(MaxMistakes).Select(MistakeDocument.Of)],
            Baseline = baseline,
            Lines = [.. AnsweredLine.Keyed(scores.Lines).Select(pair => AnsweredLine.Of(pair.Key, pair.Line))],
        };
}
