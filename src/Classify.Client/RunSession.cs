using Classify.Client.Api;
using Classify.Client.Catalogue;
using Classify.Client.CommandLine;
using Classify.Client.Display;
using Classify.Client.Groups;
using Classify.Client.Report;
using Classify.Client.Settings;
using Classify.Client.Starting;
using Spectre.Console;

namespace Classify.Client;

/// <summary>One run from the first contact with the service to the report.</summary>
internal sealed class RunSession
{
    private readonly RunOptions _options;
    private readonly ScriptDefaults _defaults;
    private readonly ClientSettings _settings;
    private readonly string _root;
    private readonly RunEnvironment _environment;
    private readonly ServiceCommands _commands;
    private readonly IRunDisplay _display;

    public RunSession(RunOptions options, ScriptDefaults defaults, ClientSettings settings, string root, RunEnvironment environment)
    {
        (_options, _defaults, _settings, _root, _environment) = (options, defaults, settings, root, environment);
        _commands = new ServiceCommands(settings);
        _display = environment.ErrorIsTerminal
            ? new TerminalDisplay(ConsoleOn(environment.Error, isTerminal: true, width: null), environment.Error, environment.Clock)
            : new PlainDisplay(environment.Error, environment.Clock);
    }

    /// <summary>Runs and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<CatalogueIndicator> catalogue)
    {
        using var limit = new CancellationTokenSource(_options.Timeout ?? Timeout.InfiniteTimeSpan, _environment.Clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _environment.Interrupts.First);
        using var http = ApiConnection.Open(_settings.ApiUrl, _settings.ApiKey);
        var api = new ClassifyApi(http, _environment.Clock);
        api.OnRetry = new RetryLines(_display, _environment.Clock).Write;

        var seed = _options.Seed ?? Random.Shared.Next();
        var plan = RunPlan.Split(Choose(catalogue, seed), _options.BatchSize, _options.ConcurrentBatches);
        IStartedService? service = null;
        long? start = null;
        var (ending, problem) = (RunEnding.Completed, (string?)null);
        try
        {
            service = await new ServiceGate(api, _settings, _environment.Starter, _display, _environment.Clock).OpenAsync(_root, stop.Token);
            if (service is not null)
            {
                _environment.Interrupts.OnSecond(service.Kill);
                api.IsGone = () => service.Exited.IsCancellationRequested;
            }

            start = _environment.Clock.GetTimestamp();
            (ending, problem) = await RunGroupsAsync(plan, api, service, stop.Token);
        }
        catch (ServiceStartException failure)
        {
            (ending, problem) = (RunEnding.Unreachable, failure.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            ending = _environment.Interrupts.First.IsCancellationRequested ? RunEnding.Interrupted : RunEnding.TimedOut;
            problem = ending == RunEnding.TimedOut ? $"the {_options.Timeout!.Value.TotalSeconds:0} s of --timeout are over." : null;
        }

        var duration = start is { } from ? _environment.Clock.GetElapsedTime(from) : TimeSpan.Zero;
        var outcome = OutcomeBuilder.Build(plan, ending, problem, duration) with
        {
            Target = Target,
            Seed = _defaults.Draw == Draw.AtRandom ? seed : null,
        };
        await FinishAsync(outcome, service);
        return outcome.Code;
    }

    private RunTarget Target => new(_options.Provider, _options.Model, _options.Routing);

    private IReadOnlyList<CatalogueIndicator> Choose(IReadOnlyList<CatalogueIndicator> catalogue, int seed)
    {
        if (_options.Count > catalogue.Count)
        {
            _display.Line($"The catalogue holds {Words.Count(catalogue.Count, "indicator", "indicators")}, fewer than asked for: taking all of them.");
        }

        if (_defaults.Draw == Draw.InOrder)
        {
            return IndicatorChoice.First(catalogue, _options.Count);
        }

        var chosen = IndicatorChoice.Random(catalogue, _options.Count, seed);
        _display.Line($"Drew {chosen.Count} of {Words.Count(catalogue.Count, "indicator", "indicators")} (--seed {seed} draws the same ones again).");
        return chosen;
    }

    private async Task<(RunEnding, string?)> RunGroupsAsync(RunPlan plan, ClassifyApi api, IStartedService? service, CancellationToken cancellationToken)
    {
        var (ending, error) = await new GroupRunner(api, _display, _environment.Clock, Target).RunAsync(plan, cancellationToken);
        return (ending, ending switch
        {
            RunEnding.Unauthorized => $"the service wants another key ({error!.Summary}): set API_KEY in the environment or in .env.",
            RunEnding.Unreachable when service is { Exited.IsCancellationRequested: true } =>
                string.Join('\n', [$"the service has ended; its log is {service.LogPath}", .. service.LastLines.Select(line => "   " + line)]),
            RunEnding.Unreachable => $"the service at {_settings.ShownUrl} is not available: {error!.Summary}",
            _ => error?.Summary,
        });
    }

    private async Task FinishAsync(RunOutcome outcome, IStartedService? service)
    {
        var comeBack = new ComeBackText(_commands, _display);
        comeBack.WriteReason(outcome, service is not null);
        if (_options.Json)
        {
            JsonReport.Write(outcome, _environment.Out);
        }
        else if (outcome.TraceIds.Count > 0 || outcome.Failed.Count > 0)
        {
            var console = ConsoleOn(_environment.Out, _environment.OutIsTerminal, _environment.Width);
            new RunReport(console, _environment.Out, _commands, service is not null).Write(outcome);
        }

        comeBack.WriteWayBack(outcome, service is not null);
        if (service is not null)
        {
            await StopAsync(service);
        }
    }

    private async Task StopAsync(IStartedService service)
    {
        if (!service.Exited.IsCancellationRequested)
        {
            await _display.StatusAsync("Stopping the service that this script started...", service.StopAsync);
        }

        service.Dispose();
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isTerminal, int? width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = width ?? console.Profile.Width;
        return console;
    }
}
