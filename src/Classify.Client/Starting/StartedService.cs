namespace Classify.Client.Starting;

/// <summary>The service as a child process.</summary>
internal sealed class StartedService(ChildProcess process, string logPath, TimeProvider clock) : IStartedService
{
    // The service takes up to SHUTDOWN_SECONDS (20) to finish what it does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private bool _wentWell;

    /// <summary>Set once it has been ready; until then its log may be what explains why not.</summary>
    public bool WasReady { get; set; }

    /// <summary>Whether the service says that it has its port. Until then an answer there is another one's.</summary>
    public bool HasPort => process.HasAnnounced;

    /// <inheritdoc/>
    public int ProcessId { get; } = process.Id;

    /// <inheritdoc/>
    public string LogPath => logPath;

    /// <inheritdoc/>
    public CancellationToken Exited => process.Exited;

    /// <inheritdoc/>
    public IReadOnlyList<string> LastLines => process.LastLines;

    /// <inheritdoc/>
    public async Task StopAsync() => _wentWell = await process.StopAsync(Patience, clock) && process.ExitCode == 0;

    /// <inheritdoc/>
    public void Kill() => process.Kill();

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Dispose();

        // A log is worth keeping only where something went wrong.
        if (WasReady && _wentWell && Path.GetDirectoryName(logPath) is { } folder)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
