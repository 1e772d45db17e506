using Classify.Client.Display;
using Classify.Evaluation.Baselines;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Display;
using Classify.Evaluation.Documents;
using Classify.Evaluation.Labelled;
using Classify.Evaluation.Report;
using Classify.Evaluation.Scoring;
using Spectre.Console;

namespace Classify.Evaluation.CommandLine;

/// <summary>The entry point of the script that evaluates.</summary>
public static class EvaluationProgram
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Usage = 2;
    private const int WidthOfFiles = 160;

    /// <summary>Runs in this process and returns the exit code.</summary>
    public static int Main(string[] args)
    {
        var console = Console.IsOutputRedirected ? Plain(Console.Out) : AnsiConsole.Console;
        return Main(args, Console.Out, Console.Error, console);
    }

    /// <summary>Runs on the given writers, without colours, and returns the exit code.</summary>
    public static int Main(IReadOnlyList<string> args, TextWriter output, TextWriter error) => Main(args, output, error, Plain(output));

    private static int Main(IReadOnlyList<string> args, TextWriter output, TextWriter error, IAnsiConsole console)
    {
        var arguments = new EvaluationArguments();
        var (options, problem) = arguments.Parse(args);
        if (problem is not null)
        {
            error.WriteLine(SafeText.Clean(problem));
            error.WriteLine("Try: dotnet run scripts/evaluate.cs -- --help");
            return Usage;
        }

        if (options is null)
        {
            arguments.WriteHelp(output);
            return Done;
        }

        try
        {
            return Evaluate(options, output, error, console);
        }
        catch (Exception exception) when (exception is LabelledFileException or BaselineException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(SafeText.Clean(exception.Message));
            return Failed;
        }
    }

    private static int Evaluate(EvaluationOptions options, TextWriter output, TextWriter error, IAnsiConsole console)
    {
        var baseline = options.Baseline is { } file ? Baseline.Read(file) : null;
        var scores = Evaluator.Score(LabelledFiles.Read(options.Paths));
        if (scores.Lines.Count == 0)
        {
            throw new LabelledFileException($"{string.Join(", ", options.Paths)}: nothing to score: no labelled indicator that is not contested.");
        }

        var confidence = ConfidenceQuality.Of(scores.Lines, options.Threshold);
        var comparison = baseline is null ? null : BaselineComparison.Of(baseline, scores);
        if (options.Json)
        {
            output.WriteLine(EvaluationJson.Write(
                options.Summary ? EvaluationDocument.Summary(scores, confidence) : EvaluationDocument.Of(scores, confidence, comparison)));
        }
        else
        {
            ScoreTables.Write(console, scores, confidence, options.By);
            if (comparison is not null)
            {
                ComparisonTables.Write(console, comparison);
            }
        }

        if (options.Report is { } folder)
        {
            var path = ReportFolder.Write(folder, ReportPage.Of(scores, confidence, options.By ?? Grouping.BySource));
            error.WriteLine(SafeText.Clean($"Report: {path}"));
        }

        if (options.MaxDrop is { } most && comparison is { Joint: var joint } && comparison.FellByMoreThan(most))
        {
            error.WriteLine(
                $"Joint accuracy fell from {Figures.Percent(joint.Then)} to {Figures.Percent(joint.Now)}: {Figures.Points(joint.Points)} points, more than {Figures.Confidence(most)} allowed.");
            return Failed;
        }

        return Done;
    }

    private static IAnsiConsole Plain(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = WidthOfFiles;
        return console;
    }
}
