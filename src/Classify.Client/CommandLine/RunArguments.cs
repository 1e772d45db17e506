using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Classify.Client.CommandLine;

/// <summary>The command line of a script: parses, checks, and explains itself.</summary>
public sealed class RunArguments
{
    private readonly ScriptDefaults _defaults;
    private readonly Command _command;
    private readonly HelpOption _help = new();

    private readonly Argument<string[]> _words = new("selection")
    {
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "-N|N|all|provider",
    };

    private readonly Option<int?> _batchSize = new("--batch-size")
    {
        HelpName = "number",
        CustomParser = result => NumberArgument.Read(result, 1, 1000),
    };

    private readonly Option<int> _concurrentBatches;

    private readonly Option<int?> _timeout = new("--timeout")
    {
        HelpName = "seconds",
        Description = "End the run after this time; batches go on in the service.",
        CustomParser = result => NumberArgument.Read(result, 1, 30 * 24 * 3600),
    };

    private readonly Option<string?> _routing = new("--routing") { HelpName = "auto|llm", Description = "llm asks the model whatever the rules say." };

    private readonly Option<string?> _dispatch = new("--dispatch")
    {
        HelpName = "sync|batch|auto",
        Description = "batch asks through the provider's batch API: half the price, up to a day; auto does so where it pays.",
    };

    private readonly Option<bool> _wait = new("--wait") { Description = "Stay until the end with dispatch batch, too." };

    private readonly Option<string?> _model = new("--model") { HelpName = "name", Description = "Model of the provider (default: the service's)." };

    private readonly Option<string?> _profile = new("--profile") { HelpName = "name", Description = "Profile of the service; the other options win over it." };

    private readonly Option<double?> _onlyBelow = new("--only-below")
    {
        HelpName = "confidence",
        Description = "Take only indicators whose current confidence is below this, or that have none yet; what is open in a batch is left out.",
        CustomParser = Confidence,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document on stdout instead of the table." };

    private readonly Option<int?> _seed = new("--seed")
    {
        HelpName = "number",
        Description = "Draw the same indicators again.",
        CustomParser = result => NumberArgument.Read(result, 0, int.MaxValue),
    };

    public RunArguments(ScriptDefaults defaults)
    {
        _defaults = defaults;
        var count = defaults.Count is { } number ? $"-{number}" : "all";
        _words.Description = $"How many indicators (default {count}) and a provider ({string.Join(", ", Selection.Providers)}; "
            + "default: the service's), in any order.";
        _batchSize.Description = $"Indicators in a batch (default {defaults.BatchSize}; with --dispatch batch or auto, or --profile, {defaults.BatchSizeForJobs}).";
        _concurrentBatches = new("--concurrent-batches")
        {
            HelpName = "number",
            Description = "Batches at the same time.",
            DefaultValueFactory = _ => defaults.ConcurrentBatches,
            CustomParser = result => NumberArgument.Read(result, 1, 100) ?? 0,
        };
        _routing.AcceptOnlyFromAmong("auto", "llm");
        _dispatch.AcceptOnlyFromAmong("sync", "batch", "auto");
        RefuseEmpty(_model);
        RefuseEmpty(_profile);
        _command = new Command(defaults.Name, Purpose(defaults))
        {
            _words, _batchSize, _concurrentBatches, _timeout, _routing, _dispatch, _wait, _model, _profile, _onlyBelow, _json, _help,
        };
        if (defaults.Draw == Draw.AtRandom)
        {
            _command.Options.Add(_seed);
        }
    }

    /// <summary>The options, or a problem to show, or neither where help was asked for.</summary>
    public (RunOptions? Options, string? Problem) Parse(IReadOnlyList<string> args)
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

        var (selection, problem) = Selection.Parse(result.GetValue(_words) ?? []);
        if (problem is not null)
        {
            return (null, problem);
        }

        var count = selection.Count ?? _defaults.Count;
        var (dispatch, profile) = (result.GetValue(_dispatch), result.GetValue(_profile));
        var mayMakeJobs = dispatch is "batch" or "auto" || (dispatch is null && profile is not null);
        return (new RunOptions
        {
            Count = count == Selection.All ? null : count,
            Provider = selection.Provider,
            Model = result.GetValue(_model),
            Routing = result.GetValue(_routing),
            Dispatch = dispatch,
            Wait = result.GetValue(_wait),
            Profile = profile,
            OnlyBelow = result.GetValue(_onlyBelow),
            BatchSize = result.GetValue(_batchSize) ?? (mayMakeJobs ? _defaults.BatchSizeForJobs : _defaults.BatchSize),
            ConcurrentBatches = result.GetValue(_concurrentBatches),
            Timeout = result.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Json = result.GetValue(_json),
            Seed = _defaults.Draw == Draw.AtRandom ? result.GetValue(_seed) : null,
        }, null);
    }

    /// <summary>Writes the usage text.</summary>
    public void WriteHelp(TextWriter output)
    {
        _command.Parse(["--help"], NoResponseFiles).Invoke(new InvocationConfiguration { Output = output });
        var run = $"  dotnet run scripts/{_defaults.Name}.cs --";
        output.WriteLine($"""
            Examples:
            {run} -20 openai
            {run} 40 --routing llm --model gpt-4.1-mini openai
            {run} all openai --dispatch batch
            {run} all --only-below 0.8 --profile critical
            {run} all --json > results.json

            {ExitCode.Explanation}
            """);
    }

    private static readonly ParserConfiguration NoResponseFiles = new() { ResponseFileTokenReplacer = null };

    private static string Purpose(ScriptDefaults defaults) => defaults.Draw == Draw.AtRandom
        ? "Classifies indicators drawn at random from data/indicators.jsonl."
        : "Classifies the indicators of data/indicators.jsonl in file order.";

    private static void RefuseEmpty(Option<string?> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.All(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{option.Name} must not be empty.");
        }
    });

    private static double? Confidence(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var confidence) && confidence is > 0 and <= 1)
        {
            return confidence;
        }

        result.AddError($"--only-below must be a confidence above 0 and up to 1, such as 0.8, not '{text}'.");
        return null;
    }
}
