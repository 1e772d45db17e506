using Classify.Core.Tests.Infrastructure;
using Classify.Evaluation.Baselines;
using Classify.Evaluation.Labelled;
using Classify.Evaluation.Scoring;

namespace Classify.Core.Tests.Evaluation;

/// <summary>Measures the rules on labelled indicators.</summary>
public sealed class AccuracyTests
{
    private const string Outside = "../shared/gold/dev.jsonl";
    private const double MaxDrop = 1;

    /// <remarks>
    /// After an improvement, or new lines: dotnet run scripts/evaluate.cs -- data/gold --json --summary > data/gold/baseline.json.
    /// </remarks>
    [Fact]
    public void The_rules_are_not_more_than_a_point_under_the_baseline()
    {
        var scores = Evaluator.Score(LabelledFiles.Read([Repository.Path("data/gold")]));

        var comparison = BaselineComparison.Of(Baseline.Read(Repository.Path("data/gold/baseline.json")), scores);

        scores.Lines.ShouldNotBeEmpty();
        comparison.FellByMoreThan(MaxDrop).ShouldBeFalse($"joint accuracy then and now: {comparison.Joint}");
    }

    [SkippableFact]
    public void The_rules_are_right_often_enough_on_the_labelled_indicators_outside_the_repository()
    {
        var path = Repository.Path(Outside);
        Skip.IfNot(File.Exists(path), $"{Outside} is not beside the repository.");

        var scores = Evaluator.Score(LabelledFiles.Read([path]));

        scores.Accuracy.Joint.ShouldBeGreaterThanOrEqualTo(0.96);
        scores.Accuracy.Fields.Values.ShouldAllBe(share => share >= 0.98);
    }
}
