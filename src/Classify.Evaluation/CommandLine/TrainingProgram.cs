using System.CommandLine;
using Classify.Core.Workflow;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Labelled;
using Classify.Evaluation.Scoring;
using Classify.Evaluation.Training;

namespace Classify.Evaluation.CommandLine;

/// <summary>The entry point of the script that learns the weights and confidences of the built-in classifier.</summary>
public static class TrainingProgram
{
    private const string Comment = "# Learned by scripts/train.cs from data/gold. Do not edit: train again.\n";

    /// <summary>Runs in this process and returns the exit code: 0 done, 1 failed, 2 bad arguments.</summary>
    public static int Main(string[] args)
    {
        var development = new Argument<string>("development") { Description = "Labelled indicators that the rules were tuned on: a file or a folder." };
        var calibration = new Argument<string>("calibration") { Description = "Labelled indicators that they were not tuned on: a file or a folder." };
        var output = new Argument<DirectoryInfo>("weights") { Description = "The folder to write the weights into." };
        var command = new RootCommand("Learns the weights of the built-in classifier, and how sure its answers are.") { development, calibration, output };
        command.SetAction(parsed => Train(parsed.GetRequiredValue(development), parsed.GetRequiredValue(calibration), parsed.GetRequiredValue(output)));
        var arguments = command.Parse(args);
        foreach (var error in arguments.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        return arguments.Errors.Count > 0 ? 2 : arguments.Invoke();
    }

    private static int Train(string development, string calibration, DirectoryInfo output)
    {
        try
        {
            var tuned = Read(development);
            var untuned = Read(calibration);
            output.Create();
            var validated = CrossValidation.Of(untuned, tuned);
            Report(validated.Answers);
            var learned = Trainer.Learn([.. untuned.Concat(tuned).Select(Examples.Of)]);
            Write(output, "types.tsv", learned.Types.Write);
            Write(output, "orientations.tsv", learned.Orientations.Write);
            Write(output, "calibration.tsv", validated.Calibration.Write);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or LabelledFileException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static List<LabelledIndicator> Read(string path)
    {
        List<LabelledIndicator> lines = [.. LabelledFiles.Read([path]).Where(line => !line.Contested)];
        return lines.Count > 0 ? lines : throw new IOException($"{path} holds no labelled indicator that is not contested.");
    }

    private static void Report(IReadOnlyList<ScoredLine> answers)
    {
        var accuracy = Accuracy.Of(answers);
        Console.WriteLine(FormattableString.Invariant($"Cross-validated on {answers.Count} lines: joint {accuracy.Joint:P1}"));
        foreach (var (field, share) in accuracy.Fields)
        {
            Console.WriteLine(FormattableString.Invariant($"  {field,-24} {share:P1}"));
        }

        foreach (var group in Grouping.Of(answers, "file"))
        {
            Console.WriteLine(FormattableString.Invariant($"  {group.Name,-34} {group.Accuracy.Scored,5} lines, joint {group.Accuracy.Joint:P1}"));
        }

        foreach (var quality in ConfidenceQuality.Of(answers, ModelPolicy.DefaultMinConfidence))
        {
            var at = quality.AtThreshold;
            Console.WriteLine(FormattableString.Invariant(
                $"  {quality.Subject,-24} calibration error {quality.ExpectedCalibrationError:0.000}, at {at.Threshold:0.00} covers {at.Share:P1}, of which {at.Accuracy:P2} right"));
        }
    }

    private static void Write(DirectoryInfo folder, string file, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Path.Combine(folder.FullName, file));
        writer.Write(Comment);
        write(writer);
    }
}
