using Classify.Client.Catalogue;
using Classify.Client.CommandLine;
using Classify.Client.Settings;

namespace Classify.Client;

/// <summary>The entry point of the driver scripts.</summary>
public static class RunProgram
{
    private const string CataloguePath = "data/indicators.jsonl";

    /// <summary>Runs a script in this process and returns its exit code.</summary>
    public static Task<int> Main(string[] args, ScriptDefaults defaults) =>
        ScriptProcess.RunAsync(environment => Main(args, defaults, environment));

    /// <summary>Runs a script in the given environment and returns its exit code.</summary>
    public static async Task<int> Main(IReadOnlyList<string> args, ScriptDefaults defaults, RunEnvironment environment)
    {
        var arguments = new RunArguments(defaults);
        var (options, problem) = arguments.Parse(args);
        if (options is null)
        {
            return problem is null ? Help(arguments, environment) : ScriptProcess.Usage($"{problem}\nTry: dotnet run scripts/{defaults.Name}.cs -- --help", environment);
        }

        if (RepositoryRoot.Find(environment.WorkingFolder, defaults.Folder) is not { } root)
        {
            return ScriptProcess.Usage(ScriptProcess.NoRepository, environment);
        }

        try
        {
            var settings = ClientSettings.Load(environment.Variables, DotEnv.Read(Path.Combine(root, ".env")));
            var catalogue = await CatalogueReader.ReadAsync(Path.Combine(root, CataloguePath), environment.Interrupts.First);
            return await new RunSession(options, defaults, settings, root, environment).RunAsync(catalogue);
        }
        catch (Exception failure) when (failure is SettingException or CatalogueException)
        {
            return ScriptProcess.Usage(failure.Message, environment);
        }
        catch (OperationCanceledException) when (environment.Interrupts.First.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private static int Help(RunArguments arguments, RunEnvironment environment)
    {
        arguments.WriteHelp(environment.Out);
        return ExitCode.AllDone;
    }
}
