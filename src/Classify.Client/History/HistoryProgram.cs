using Classify.Client.CommandLine;
using Classify.Client.Settings;

namespace Classify.Client.History;

/// <summary>The entry point of the history script.</summary>
public static class HistoryProgram
{
    /// <summary>Runs the script in this process and returns its exit code.</summary>
    /// <param name="folder">The folder of the script, one of the places the repository is looked for.</param>
    public static Task<int> Main(string[] args, string? folder) => ScriptProcess.RunAsync(environment => Main(args, folder, environment));

    /// <summary>Runs the script in the given environment and returns its exit code.</summary>
    public static async Task<int> Main(IReadOnlyList<string> args, string? folder, RunEnvironment environment)
    {
        var arguments = new HistoryArguments();
        var (options, problem) = arguments.Parse(args);
        if (problem is not null)
        {
            return ScriptProcess.Usage($"{problem}\nTry: dotnet run scripts/history.cs -- --help", environment);
        }

        if (options is null)
        {
            arguments.WriteHelp(environment.Out);
            return ExitCode.AllDone;
        }

        if (RepositoryRoot.Find(environment.WorkingFolder, folder) is not { } root)
        {
            return ScriptProcess.Usage(ScriptProcess.NoRepository, environment);
        }

        try
        {
            var settings = ClientSettings.Load(environment.Variables, DotEnv.Read(Path.Combine(root, ".env")));
            return await new HistorySession(options, settings, environment).RunAsync(environment.Interrupts.First);
        }
        catch (SettingException failure)
        {
            return ScriptProcess.Usage(failure.Message, environment);
        }
        catch (OperationCanceledException) when (environment.Interrupts.First.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }
}
