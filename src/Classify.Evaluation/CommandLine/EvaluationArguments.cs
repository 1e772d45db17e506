using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Classify.Core.Workflow;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.CommandLine;

/// <summary>The command line of an evaluation: parses, checks, and explains itself.</summary>
public sealed class EvaluationArguments
{
    private static readonly ParserConfiguration NoResponseFiles = new() { ResponseFileTokenReplacer = null };

    private readonly Argument<string[]> _paths = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Labelled indicators, one JSON object a line; of a folder all *.jsonl in it and below it.",
    };

    private readonly Option<string?> _by = new("--by") { HelpName = string.Join('|', Grouping.All), Description = "Show the accuracy by group, too." };

    private readonly Option<double> _threshold = new("--threshold")
    {
        HelpName = "confidence",
        Description = "Confidence from which answers count as accepted (default: that of ROUTE_MIN_CONFIDENCE).",
        DefaultValueFactory = _ => ModelPolicy.DefaultMinConfidence,
        CustomParser = result => Number(result, 1),
    };

    private readonly Option<string?> _report = new("--report") { HelpName = "folder", Description = "Write index.html, a page with everything, into the folder." };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document and nothing else." };

    private readonly Option<bool> _summary = new("--summary") { Description = "With --json: the figures only, without lines." };

    private readonly Option<string?> _baseline = new("--baseline") { HelpName = "file", Description = "Compare with an earlier output of --json." };

    private readonly Option<double?> _maxDrop = new("--max-drop")
    {
        HelpName = "points",
        Description = "With --baseline: exit with 1 when joint accuracy falls by more percentage points.",
        CustomParser = result => Number(result, 100),
    };

    private readonly HelpOption _help = new();
    private readonly Command _command;

    public EvaluationArguments()
    {
        _by.AcceptOnlyFromAmong([.. Grouping.All]);
        _command = new Command("evaluate", "Measures the built-in classifier on labelled indicators.")
        {
            _paths, _by, _threshold, _report, _json, _summary, _baseline, _maxDrop, _help,
        };
    }

    /// <summary>The options, or a problem to show, or neither where help was asked for.</summary>
    public (EvaluationOptions? Options, string? Problem) Parse(IReadOnlyList<string> args)
    {
        var result = _command.Parse(args, NoResponseFiles);
        if (result.GetResult(_help) is not null)
        {
            return (null, null);
        }

        if (result.Errors.Count > 0)
        {
            return (null, result.Errors[0].Message);
        }

        var options = new EvaluationOptions
        {
            Paths = result.GetValue(_paths) ?? [],
            By = result.GetValue(_by),
            Threshold = result.GetValue(_threshold),
            Report = result.GetValue(_report),
            Json = result.GetValue(_json),
            Summary = result.GetValue(_summary),
            Baseline = result.GetValue(_baseline),
            MaxDrop = result.GetValue(_maxDrop),
        };
        return Problem(options) is { } problem ? (null, problem) : (options, null);
    }

    /// <summary>Writes the usage text.</summary>
    public void WriteHelp(TextWriter output)
    {
        _command.Parse(["--help"], NoResponseFiles).Invoke(new InvocationConfiguration { Output = output });
        output.WriteLine("""
            Examples:
              dotnet run scripts/evaluate.cs -- data/gold --by source --report artifacts/report
              dotnet run scripts/evaluate.cs -- data/gold --json --summary > baseline.json
              dotnet run scripts/evaluate.cs -- data/gold --baseline baseline.json --max-drop 1

            Exit codes: 0 evaluated, 1 something cannot be read or written, or joint accuracy fell too far, 2 usage.
            """);
    }

    private static string? Problem(EvaluationOptions options) => options switch
    {
        { Summary: true, Json: false } => "--summary needs --json.",
        { MaxDrop: not null, Baseline: null } => "--max-drop needs --baseline.",
        { Report: { } folder } when string.IsNullOrWhiteSpace(folder) => "--report must not be empty.",
        { Baseline: { } file } when string.IsNullOrWhiteSpace(file) => "--baseline must not be empty.",
        _ when options.Paths.Any(string.IsNullOrWhiteSpace) => "FILE must not be empty.",
        _ when options.Paths.FirstOrDefault(path => path.StartsWith('-')) is { } unknown => $"Unknown option {unknown}. A file of that name is ./{unknown}.",
        _ => null,
    };

    private static double Number(ArgumentResult result, double most)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        var name = result.Parent is OptionResult option ? option.Option.Name : "it";
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a number from 0 to {most}, not '{text}'."));
        return 0;
    }
}
