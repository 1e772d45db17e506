using Classify.Evaluation;

namespace Classify.Core.Tests.Evaluation;

/// <summary>Measures the rules on labelled indicators that are kept outside the repository.</summary>
public sealed class AccuracyTests
{
    private const string File = "shared/gold/dev.jsonl";

    [SkippableFact]
    public void The_rules_are_right_often_enough_on_the_labelled_indicators()
    {
        var path = Find();
        Skip.If(path is null, $"{File} is not beside the repository.");
        using var reader = System.IO.File.OpenText(path);

        var scores = Evaluator.Score(LabelledFile.Read(reader));

        scores.Joint.ShouldBeGreaterThanOrEqualTo(0.85);
        scores.Accuracy["family"].ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Classify.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder?.Parent?.FullName ?? "", File);
        return System.IO.File.Exists(path) ? path : null;
    }
}
