using System.Globalization;
using Classify.Client.Display;
using Classify.Client.Groups;
using Spectre.Console;

namespace Classify.Client.Report;

/// <summary>What people read at the end: table, failures, totals, and the next command.</summary>
/// <param name="console">Draws the table on <paramref name="output"/>.</param>
/// <param name="serviceIsTemporary">True where the script started the service and stops it afterwards.</param>
public sealed class RunReport(IAnsiConsole console, TextWriter output, ServiceCommands commands, bool serviceIsTemporary, TimeProvider clock)
{
    private const int MostFailures = 100;

    /// <summary>Writes the whole report.</summary>
    public void Write(RunOutcome outcome)
    {
        if (outcome.Results.Count > 0)
        {
            ResultTable.Write(outcome.Results, console);
        }

        WriteFailures(outcome.Failed);
        Line(Totals(outcome));
        Line(Effort(outcome));
        if (outcome.TraceIds.Count > 0)
        {
            Line("Trace ids:");
            foreach (var traceId in outcome.TraceIds)
            {
                Line("   " + traceId);
            }
        }

        WriteJobs(outcome);

        // A run that was broken off says how to come back instead.
        if (outcome.TraceIds.Count > 0 && (outcome.OpenTraceIds.Count == 0 || outcome.Ending == RunEnding.Submitted))
        {
            Line("Next:");
            if (serviceIsTemporary)
            {
                Line("   " + commands.Start);
            }

            foreach (var command in Next(outcome))
            {
                Line("   " + command);
            }
        }
    }

    private void WriteJobs(RunOutcome outcome)
    {
        if (outcome.Jobs.Count > 0)
        {
            Line("Provider jobs:");
        }

        foreach (var job in outcome.Jobs)
        {
            Line("   " + JobText.Line(job, clock.GetLocalNow()));
        }

        if (outcome.Ending == RunEnding.Submitted && outcome.Jobs.All(job => job.ProviderId is null))
        {
            Line("The provider's job ids are not known yet; \"show\" below tells them.");
        }
    }

    private void WriteFailures(IReadOnlyList<FailedIndicator> failed)
    {
        if (failed.Count == 0)
        {
            return;
        }

        Line("Failed:");
        foreach (var indicator in failed.Take(MostFailures))
        {
            var stage = string.IsNullOrEmpty(indicator.Stage) ? "" : $" at stage {indicator.Stage}";
            var error = Words.Error(indicator.ErrorClass, indicator.ErrorMessage);
            Line($"   {Words.Shorten(indicator.Id, 40)} \"{Words.Shorten(indicator.Name, 60)}\": {indicator.State}{stage}"
                + (error.Length == 0 ? "" : $" - {error}"));
        }

        if (failed.Count > MostFailures)
        {
            Line($"   ... and {failed.Count - MostFailures} more");
        }
    }

    private static string Totals(RunOutcome outcome)
    {
        var text = $"{Words.Count(outcome.Indicators, "indicator", "indicators")}: {outcome.Done} done, {outcome.Failed.Count} failed, "
            + $"{outcome.NeedsReview} {(outcome.NeedsReview == 1 ? "needs" : "need")} review";
        text += outcome.Unfinished > 0 ? $", {outcome.Unfinished} not finished" : "";
        return outcome.Seed is { } seed ? $"{text} (seed {seed})" : text;
    }

    private static string Effort(RunOutcome outcome) => outcome.Ending == RunEnding.Submitted
        ? $"Submitted in {Words.Duration(outcome.Duration)}, cost {Words.Money(outcome.CostUsd)} so far"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Duration {Words.Duration(outcome.Duration)}, {outcome.RatePerSecond:0.0} indicators/s, {Cost(outcome)}");

    private static string Cost(RunOutcome outcome) => "cost " + (outcome.IsByJobs
        ? Words.Saving(outcome.CostUsd, outcome.SyncCostUsd)
        : Words.Money(outcome.CostUsd));

    private IEnumerable<string> Next(RunOutcome outcome) =>
        outcome.Ending == RunEnding.Submitted ? [ServiceCommands.Show(outcome.OpenTraceIds[0]), ServiceCommands.Poll]
        : outcome.Failed.FirstOrDefault(indicator => indicator is { TraceId: not null, State: "failed" }) is { } failed ? [commands.Retry(failed.TraceId!)]
        : outcome.NeedsReview > 0 ? [commands.NeedsReview]
        : [commands.Results(outcome.TraceIds[0])];

    // Past the console, which would break a command to be pasted at the width of the terminal.
    private void Line(string text) => output.WriteLine(SafeText.Clean(text));
}
