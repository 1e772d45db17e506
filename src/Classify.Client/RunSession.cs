using Classify.Client.Api;
using Classify.Client.Catalogue;
using Classify.Client.CommandLine;
using Classify.Client.Display;
using Classify.Client.Groups;
using Classify.Client.Report;
using Classify.Client.Settings;
using Classify.Client.Starting;

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
    private RunPlan _plan = RunPlan.Empty;

    public RunSession(RunOptions options, ScriptDefaults defaults, ClientSettings settings, string root, RunEnvironment environment)
    {
        (_options, _defaults, _settings, _root, _environment) = (options, defaults, settings, root, environment);
        _commands = new ServiceCommands(settings);
        _display = environment.ErrorIsTerminal
            ? new TerminalDisplay(Consoles.On(environment.Error, isTerminal: true, width: null), environment.Error, environment.Clock)
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
        if (_options.OnlyBelow is null)
        {
            _plan = Plan(catalogue, seed);
        }

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
            (ending, var error) = await ClassifyAsync(catalogue, seed, api, stop.Token);
            problem = Problem(ending, error, service);
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
        var outcome = OutcomeBuilder.Build(_plan, ending, problem, duration) with
        {
            Target = Target,
            Seed = _defaults.Draw == Draw.AtRandom ? seed : null,
        };
        await FinishAsync(outcome, service);
        if (_options.Wait && ending != RunEnding.Interrupted && _plan.Batches.Any(batch => batch.IsByJobs))
        {
            _display.Ring();
        }

        return outcome.Code;
    }

    private RunTarget Target => new(_options.Provider, _options.Model, _options.Routing, _options.Dispatch, _options.Profile);

    private RunPlan Plan(IReadOnlyList<CatalogueIndicator> indicators, int seed) =>
        RunPlan.Split(Choose(indicators, seed), _options.BatchSize, _options.ConcurrentBatches);

    private async Task<(RunEnding Ending, ApiError? Error)> ClassifyAsync(
        IReadOnlyList<CatalogueIndicator> catalogue, int seed, ClassifyApi api, CancellationToken cancellationToken)
    {
        if (_options.OnlyBelow is { } confidence)
        {
            var (unsure, error) = await new UnsureIndicators(api, _display).FindAsync(catalogue, confidence, cancellationToken);
            if (unsure is null)
            {
                return (GroupRunner.EndingOf(error!) ?? RunEnding.Refused, error);
            }

            _plan = Plan(unsure, seed);
        }

        return await new GroupRunner(api, _display, _environment.Clock, Target, _options.Wait).RunAsync(_plan, cancellationToken);
    }

    private IReadOnlyList<CatalogueIndicator> Choose(IReadOnlyList<CatalogueIndicator> catalogue, int seed)
    {
        if (_options.Count > catalogue.Count)
        {
            _display.Line($"There are {Words.Count(catalogue.Count, "indicator", "indicators")}, fewer than asked for: taking all of them.");
        }

        if (_defaults.Draw == Draw.InOrder)
        {
            return IndicatorChoice.First(catalogue, _options.Count);
        }

        var chosen = IndicatorChoice.Random(catalogue, _options.Count, seed);
        _display.Line($"Drew {chosen.Count} of {Words.Count(catalogue.Count, "indicator", "indicators")} (--seed {seed} draws the same ones again).");
        return chosen;
    }

    private string? Problem(RunEnding ending, ApiError? error, IStartedService? service) => ending switch
    {
        RunEnding.Unreachable when service is { Exited.IsCancellationRequested: true } =>
            string.Join('\n', [$"the service has ended; its log is {service.LogPath}", .. service.LastLines.Select(line => "   " + line)]),
        _ => error is null ? null : ServiceProblem.Of(error, _settings),
    };

    private async Task FinishAsync(RunOutcome outcome, IStartedService? service)
    {
        var comeBack = new ComeBackText(_commands, _display);
        comeBack.WriteReason(outcome, service is not null);
        if (_options.Json)
        {
            JsonReport.Write(outcome, _environment.Out);
        }
        else if (outcome.Ending != RunEnding.WrongOptions && (outcome.TraceIds.Count > 0 || outcome.Failed.Count > 0))
        {
            var console = Consoles.On(_environment.Out, _environment.OutIsTerminal, _environment.Width);
            new RunReport(console, _environment.Out, _commands, service is not null, _environment.Clock).Write(outcome);
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
}
