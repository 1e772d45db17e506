using Classify.Core.Learning;
using Classify.Evaluation.Labelled;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Training;

/// <summary>
/// Answers every line by weights and confidences that had not seen it. Indicators of one name stay in one fold, and no
/// line of the half to tune on is learned from beside a line of the same name.
/// </summary>
internal static class CrossValidation
{
    private const int Folds = 10;

    /// <summary>What <paramref name="lines"/> are answered by weights learned from all the others, and the table fitted on those answers.</summary>
    /// <param name="lines">Lines that the rules were not tuned on.</param>
    /// <param name="others">Further lines to learn from; confidences are never fitted on them.</param>
    public static CrossValidated Of(IReadOnlyList<LabelledIndicator> lines, IReadOnlyList<LabelledIndicator> others)
    {
        var examples = lines.Concat(others).ToDictionary(line => line, Examples.Of, ReferenceEqualityComparer.Instance as IEqualityComparer<LabelledIndicator>);
        var weights = Enumerable.Range(0, Folds)
            .Select(fold =>
            {
                var names = lines.Where(line => FoldOf(line) == fold).Select(NameOf).ToHashSet(StringComparer.Ordinal);
                return Trainer.Learn([.. lines.Concat(others).Where(line => !names.Contains(NameOf(line))).Select(line => examples[line])]);
            })
            .ToList();

        var scores = Answer(_ => Core.Learning.Calibration.None);
        var tables = Enumerable.Range(0, Folds).Select(fold => CalibrationFit.Of(Except(scores, fold))).ToList();
        var calibrated = Answer(fold => tables[fold].ToCalibration());
        var complete = tables.Select((table, fold) => table.WithOverall(Except(calibrated, fold)).ToCalibration()).ToList();
        var answers = Answer(fold => complete[fold]);
        var fitted = CalibrationFit.Of(scores);
        return new CrossValidated(answers, fitted.WithOverall(calibrated));

        List<ScoredLine> Answer(Func<int, Core.Learning.Calibration> calibrationOf)
        {
            var learned = weights.Select((fold, index) => fold.With(calibrationOf(index))).ToList();
            return [.. lines.Select(line => Evaluator.Score(line, BuiltInClassifier.Classify(line.Indicator, learned[FoldOf(line)])))];
        }
    }

    private static List<ScoredLine> Except(IEnumerable<ScoredLine> lines, int fold) => [.. lines.Where(line => FoldOf(line.Labelled) != fold)];

    private static string NameOf(LabelledIndicator line) => new([.. line.Indicator.Name.ToLowerInvariant().Where(char.IsLetter)]);

    // Not the hash of the runtime, which differs from run to run.
    private static int FoldOf(LabelledIndicator line)
    {
        var hash = 2166136261u;
        foreach (var letter in NameOf(line))
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)((hash >> 7) % Folds);
    }
}

/// <summary>Answers to lines by weights and confidences that had not seen them.</summary>
/// <param name="Answers">One for each line.</param>
/// <param name="Calibration">The table to ship: fitted on all the answers.</param>
internal sealed record CrossValidated(IReadOnlyList<ScoredLine> Answers, CalibrationFit Calibration);
