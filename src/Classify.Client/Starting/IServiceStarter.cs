using Classify.Client.Api;
using Classify.Client.Display;
using Classify.Client.Settings;

namespace Classify.Client.Starting;

/// <summary>Starts a service of our own where none answers.</summary>
public interface IServiceStarter
{
    /// <summary>Builds, starts, and waits until the service is ready.</summary>
    /// <exception cref="ServiceStartException">It could not be built or did not become ready.</exception>
    Task<IStartedService> StartAsync(string repositoryRoot, ClientSettings settings, ClassifyApi api, IRunDisplay display, CancellationToken cancellationToken);
}

/// <summary>The service that a script started and has to stop.</summary>
public interface IStartedService : IDisposable
{
    int ProcessId { get; }

    string LogPath { get; }

    /// <summary>Cancelled when the service has ended, whoever ended it.</summary>
    CancellationToken Exited { get; }

    /// <summary>The end of its log.</summary>
    IReadOnlyList<string> LastLines { get; }

    /// <summary>Lets it finish what it does, for as long as a service may take; then ends it.</summary>
    Task StopAsync();

    /// <summary>Ends it at once.</summary>
    void Kill();
}

/// <summary>The service did not start; the message says why and where its log is.</summary>
public sealed class ServiceStartException(string message) : Exception(message)
{
    /// <summary>It ended by itself, as it does where another one holds its database or port.</summary>
    public bool EndedByItself { get; init; }
}
