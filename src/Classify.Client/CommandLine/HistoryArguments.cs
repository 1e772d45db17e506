using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Classify.Client.CommandLine;

/// <summary>The command line of the history script: parses, checks, and explains itself.</summary>
public sealed partial class HistoryArguments
{
    private const int UsualLimit = 20;
    private const int HighestLimit = 10_000;

    private readonly Argument<string?> _traceId = TraceId(ArgumentArity.ExactlyOne, "The batch.");
    private readonly Argument<string?> _anyTraceId = TraceId(ArgumentArity.ZeroOrOne, "The batch (default: the current classifications).");
    private readonly Command _command;
    private readonly Command _show;
    private readonly Command _review;
    private readonly Command _cancel;
    private readonly Command _poll;
    private readonly HelpOption _help = new();

    private readonly Option<int> _limit = new("--limit")
    {
        HelpName = "number",
        Description = "Rows to show at most.",
        DefaultValueFactory = _ => UsualLimit,
        CustomParser = result => NumberArgument.Read(result, 1, HighestLimit) ?? 0,
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document on stdout instead of text.", Recursive = true };

    public HistoryArguments()
    {
        _show = new Command("show", "Shows a batch: status, counts, cost, jobs at the provider, what holds it up, what failed.") { _traceId };
        _review = new Command("review", "Lists what needs a human, the lowest confidence first.") { _anyTraceId };
        _cancel = new Command("cancel", "Cancels what is open in a batch.") { _traceId };
        _poll = new Command("poll", "Has the service ask now about the jobs that are open at providers' batch APIs, and lists them.");
        _command = new Command("history", "Lists the batches of the service, the latest first.") { _show, _review, _cancel, _poll, _limit, _json, _help };

        // Without an action of its own it would want one of its commands.
        _command.SetAction(_ => { });
    }

    /// <summary>The options, or a problem to show, or neither where help was asked for.</summary>
    public (HistoryOptions? Options, string? Problem) Parse(IReadOnlyList<string> args)
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

        var command = result.CommandResult.Command;
        return (new HistoryOptions
        {
            Action = command == _show ? HistoryAction.Show
                : command == _review ? HistoryAction.Review
                : command == _cancel ? HistoryAction.Cancel
                : command == _poll ? HistoryAction.Poll
                : HistoryAction.List,
            TraceId = command == _command || command == _poll ? null : result.GetValue(command == _review ? _anyTraceId : _traceId),
            Limit = result.GetValue(_limit),
            Json = result.GetValue(_json),
        }, null);
    }

    /// <summary>Writes the usage text.</summary>
    public void WriteHelp(TextWriter output)
    {
        _command.Parse(["--help"], NoResponseFiles).Invoke(new InvocationConfiguration { Output = output });
        output.WriteLine($"""
            Examples:
              dotnet run scripts/history.cs -- --limit 5
              dotnet run scripts/history.cs -- show TRACE_ID
              dotnet run scripts/history.cs -- review --json > review.json

            {ExitCode.Explanation}
            """);
    }

    private static readonly ParserConfiguration NoResponseFiles = new() { ResponseFileTokenReplacer = null };

    private static Argument<string?> TraceId(ArgumentArity arity, string description) => new("TRACE_ID")
    {
        Arity = arity,
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value.ToLowerInvariant();
            if (!WellFormed().IsMatch(text))
            {
                result.AddError($"'{text}' is no trace id: those have 32 hexadecimal digits.");
            }

            return text;
        },
    };

    [GeneratedRegex(@"\A[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
