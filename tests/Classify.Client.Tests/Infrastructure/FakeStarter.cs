using Classify.Client.Api;
using Classify.Client.Display;
using Classify.Client.Settings;
using Classify.Client.Starting;

namespace Classify.Client.Tests.Infrastructure;

/// <summary>Starts nothing: fails, or hands out a service that a test prepared.</summary>
internal sealed class FakeStarter : IServiceStarter
{
    public FakeStarted? Service { get; init; }

    public bool EndsByItself { get; init; }

    /// <summary>Called when a script wants a service.</summary>
    public Func<Task> OnStart { get; init; } = () => Task.CompletedTask;

    public async Task<IStartedService> StartAsync(
        string repositoryRoot, ClientSettings settings, ClassifyApi api, IRunDisplay display, CancellationToken cancellationToken)
    {
        await OnStart();
        return Service ?? throw new ServiceStartException("the service does not build; its log is /somewhere/service.log\n   error CS1002: ; expected") { EndedByItself = EndsByItself };
    }
}

/// <summary>Notes how it was ended.</summary>
internal sealed class FakeStarted : IStartedService
{
    private readonly CancellationTokenSource _exited = new();

    public int ProcessId => 4711;

    public string LogPath => "/somewhere/service.log";

    public CancellationToken Exited => _exited.Token;

    public IReadOnlyList<string> LastLines => ["Unhandled exception. Out of luck"];

    public bool Stopped { get; private set; }

    public bool Killed { get; private set; }

    public void End() => _exited.Cancel();

    public Task StopAsync()
    {
        Stopped = true;
        return Task.CompletedTask;
    }

    public void Kill() => Killed = true;

    public void Dispose() => _exited.Dispose();
}
