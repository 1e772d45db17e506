using Classify.Client.CommandLine;
using Classify.Client.Display;
using Classify.Client.Starting;

namespace Classify.Client;

/// <summary>What every script does around its work.</summary>
internal static class ScriptProcess
{
    /// <summary>No folder that a script looks at lies in a repository.</summary>
    public const string NoRepository = "no repository here: no folder above this one or above the script holds Classify.sln.";

    /// <summary>Runs <paramref name="main"/> in this process, where the second Ctrl-C ends it at once.</summary>
    public static async Task<int> RunAsync(Func<RunEnvironment, Task<int>> main)
    {
        using var interrupts = Interrupts.OfProcess(TimeProvider.System);
        var environment = RunEnvironment.OfProcess(interrupts);
        interrupts.OnSecond(() =>
        {
            if (environment.ErrorIsTerminal)
            {
                // A moving bar hides the cursor.
                environment.Error.Write("\e[?25h");
            }

            Environment.Exit(ExitCode.Interrupted);
        });
        return await main(environment);
    }

    /// <summary>Says on stderr what is wrong with arguments or settings.</summary>
    public static int Usage(string problem, RunEnvironment environment)
    {
        foreach (var line in problem.Split('\n'))
        {
            environment.Error.WriteLine(SafeText.Clean(line));
        }

        return ExitCode.Usage;
    }
}
