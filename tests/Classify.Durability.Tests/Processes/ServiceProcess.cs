using System.Diagnostics;
using Xunit.Sdk;

namespace Classify.Durability.Tests.Processes;

/// <summary>The real service in a process of its own. Disposing it ends it, whatever the test did.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string ListeningMarker = "Now listening on:";
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ProcessOutput _output = new();
    private readonly ProcessOutput _errors = new();

    private ServiceProcess(ServiceVariables variables)
    {
        var start = new ProcessStartInfo
        {
            FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Classify.Service.dll") },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        variables.WriteTo(start.Environment);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public bool HasExited => _process.HasExited;

    /// <summary>What it wrote to standard error.</summary>
    public string Errors => _errors.Text;

    /// <summary>All that it wrote, for a failure message.</summary>
    public string Transcript => $"--- standard output\n{_output.Text}\n--- standard error\n{_errors.Text}";

    /// <summary>Starts a process and does not wait for anything.</summary>
    public static ServiceProcess Launch(ServiceVariables variables) => new(variables);

    /// <summary>Starts a process and waits until it listens.</summary>
    public static async Task<ServiceProcess> StartAsync(ServiceVariables variables)
    {
        var service = new ServiceProcess(variables);
        try
        {
            await service.ListeningAsync();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it listens.</summary>
    public async Task ListeningAsync()
    {
        string? address = null;
        await Deadline.UntilAsync(
            "the service listens",
            StartWithin,
            () =>
            {
                address = _output.After(ListeningMarker);
                return address is not null || _process.HasExited;
            },
            () => Transcript);
        if (address is null)
        {
            await ExitedAsync();
            throw new XunitException($"The service ended with {_process.ExitCode} instead of listening.\n{Transcript}");
        }

        Address = new Uri(address);
    }

    /// <summary>Ends it at once, with SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await ExitedAsync();
    }

    /// <summary>Asks it to end, with SIGTERM, and waits for its exit code.</summary>
    public Task<int> TerminateAsync()
    {
        Signals.SendTerminate(_process.Id);
        return ExitedAsync();
    }

    /// <summary>Waits until it has ended by itself, and says with which code.</summary>
    public async Task<int> ExitedAsync()
    {
        using var late = new CancellationTokenSource(EndWithin);
        try
        {
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new XunitException($"The service did not end within {EndWithin.TotalSeconds} s.\n{Transcript}");
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }
}
