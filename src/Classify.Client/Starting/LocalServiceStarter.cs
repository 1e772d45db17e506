using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Classify.Client.Api;
using Classify.Client.Display;
using Classify.Client.Settings;

namespace Classify.Client.Starting;

/// <summary>Builds <c>src/Classify.Service</c> and runs what was built, so that the process id is the service's own.</summary>
public sealed class LocalServiceStarter(TimeProvider clock) : IServiceStarter
{
    private const string Project = "src/Classify.Service";
    private const string ListeningAnnouncement = "Now listening on:";
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public async Task<IStartedService> StartAsync(
        string repositoryRoot, ClientSettings settings, ClassifyApi api, IRunDisplay display, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("classify-");
        var logPath = Path.Combine(folder.FullName, "service.log");
        try
        {
            await display.StatusAsync("Building the service...", () => BuildAsync(repositoryRoot, logPath, cancellationToken));
            return await StartBuiltAsync(repositoryRoot, settings, api, display, logPath, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Directory.Delete(folder.FullName, recursive: true);
            throw;
        }
        catch (Exception failure) when (failure is IOException or Win32Exception)
        {
            throw new ServiceStartException($"the service cannot be started: {failure.Message}");
        }
    }

    private async Task<IStartedService> StartBuiltAsync(
        string root, ClientSettings settings, ClassifyApi api, IRunDisplay display, string logPath, CancellationToken cancellationToken)
    {
        var service = new StartedService(Run(root, settings.ApiUrl.Port, logPath), logPath, clock);
        try
        {
            await display.StatusAsync(
                $"Waiting for the service (process {service.ProcessId}) to be ready...",
                () => WaitUntilReadyAsync(service, api, cancellationToken));
            service.WasReady = true;
            return service;
        }
        catch
        {
            await service.StopAsync();
            service.Dispose();
            throw;
        }
    }

    private async Task BuildAsync(string root, string logPath, CancellationToken cancellationToken)
    {
        using var build = ChildProcess.Start(
            Dotnet(root, "build", Project, "-c", "Release", "-v", "q", "--nologo", "-nodeReuse:false"), logPath);
        try
        {
            await build.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await build.StopAsync(TimeSpan.FromSeconds(5), clock);
            throw;
        }

        if (build.ExitCode != 0)
        {
            throw Failed("the service does not build", logPath, build.LastLines);
        }
    }

    private static ChildProcess Run(string root, int port, string logPath)
    {
        var program = new DirectoryInfo(Path.Combine(root, Project, "bin", "Release"))
            .EnumerateFiles("Classify.Service.dll", SearchOption.AllDirectories)
            .Where(file => file.Directory?.Parent?.Name == "Release")
            .MaxBy(file => file.LastWriteTimeUtc)
            ?? throw new ServiceStartException($"the build left no Classify.Service.dll below {Project}/bin/Release");
        var start = Dotnet(root, program.FullName);
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        return ChildProcess.Start(start, logPath, ListeningAnnouncement);
    }

    private async Task WaitUntilReadyAsync(StartedService service, ClassifyApi api, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ReadyWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token, service.Exited);
        try
        {
            while (!service.HasPort || !await IsReadyAsync(api, either.Token))
            {
                await Task.Delay(Pause, clock, either.Token);
            }

            either.Token.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var ended = service.Exited.IsCancellationRequested;
            await service.StopAsync();
            throw Failed(
                ended ? "the service ended while it started" : $"the service is not ready after {ReadyWithin.TotalSeconds:0} s",
                service.LogPath,
                service.LastLines,
                ended);
        }
    }

    /// <summary>One that wants another key is ready too, and explains itself on the first submission.</summary>
    private static async Task<bool> IsReadyAsync(ClassifyApi api, CancellationToken cancellationToken) =>
        await api.ProbeAsync("health/ready", cancellationToken) is null or { Kind: ApiErrorKind.Unauthorized };

    private static ProcessStartInfo Dotnet(string root, params IEnumerable<string> arguments) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments) { WorkingDirectory = root };

    private static ServiceStartException Failed(string what, string logPath, IReadOnlyList<string> lastLines, bool endedByItself = false) =>
        new(string.Join('\n', [$"{what}; its log is {logPath}", .. lastLines.Select(line => "   " + line)])) { EndedByItself = endedByItself };
}
