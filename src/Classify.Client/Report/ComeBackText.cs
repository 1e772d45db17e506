using Classify.Client.Display;
using Classify.Client.Groups;

namespace Classify.Client.Report;

/// <summary>What a run that did not come to its end says: why, and how to come back to what the service goes on with.</summary>
internal sealed class ComeBackText(ServiceCommands commands, IRunDisplay display)
{
    /// <summary>Why; comes before the report.</summary>
    public void WriteReason(RunOutcome outcome, bool serviceIsOurs)
    {
        foreach (var line in (outcome.Problem ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            display.Line(outcome.Ending == RunEnding.TimedOut ? "Timed out: " + line : line.StartsWith(' ') ? line : "Stopped: " + line);
        }

        if (outcome.Ending == RunEnding.Interrupted)
        {
            display.Line(serviceIsOurs
                ? "Interrupted: the service that this script started is being stopped (Ctrl-C again ends at once)."
                : "Interrupted: this script lets go (Ctrl-C again ends at once).");
        }
    }

    /// <summary>The way back; comes last, where people look.</summary>
    public void WriteWayBack(RunOutcome outcome, bool serviceIsOurs)
    {
        if (outcome.OpenTraceIds.Count == 0)
        {
            return;
        }

        if (outcome.Ending == RunEnding.Submitted)
        {
            if (serviceIsOurs)
            {
                display.Line("The service that this script started is being stopped. Jobs go on at the provider; start the service to take their results in.");
            }

            return;
        }

        var batches = Words.Count(outcome.OpenTraceIds.Count, "accepted batch", "accepted batches");
        if (serviceIsOurs || outcome.Ending == RunEnding.Unreachable)
        {
            display.Line($"{batches} will go on when the service starts again:");
            display.Line("   " + commands.Start);
            display.Line("and can be watched with:");
        }
        else
        {
            display.Line($"{batches} will go on in the service. To come back:");
        }

        foreach (var traceId in outcome.OpenTraceIds)
        {
            display.Line("   " + commands.Batch(traceId));
        }
    }
}
