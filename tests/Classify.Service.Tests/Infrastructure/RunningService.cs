using Classify.Data.Storage;
using Classify.Service.Classifying;
using Classify.Service.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>The real service on a database of its own, listening on a free loopback port.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ServiceSettings _settings;
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private RunningService(DirectoryInfo folder, ServiceSettings settings, TestDatabase database, TestGate gate, WebApplication app)
    {
        _folder = folder;
        _settings = settings;
        _app = app;
        Database = database;
        Gate = gate;
        Port = new Uri(app.Urls.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal)).Port;
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        Api = new Api(_client);
    }

    public int Port { get; }

    public Api Api { get; }

    public TestDatabase Database { get; }

    /// <summary>What the service is made of.</summary>
    public IServiceProvider Parts => _app.Services;

    /// <summary>Holds or fails indicators on their way through the stages.</summary>
    public TestGate Gate { get; }

    /// <param name="configure">Registers what is to take the place of the service's own.</param>
    public static async Task<RunningService> StartAsync(
        Func<ServiceSettings, ServiceSettings>? adjust = null, Action<IServiceCollection>? configure = null)
    {
        ConsoleLines.Capture();
        var folder = Directory.CreateTempSubdirectory("classify-tests-");
        var settings = new ServiceSettings
        {
            Port = 0,
            DatabasePath = Path.Combine(folder.FullName, "classify.db"),
            InternalEmitDelayMs = 0,
        };
        return await StartAsync(folder, adjust?.Invoke(settings) ?? settings, configure);
    }

    /// <summary>Stops the service, and starts one on the same database, with the same settings unless they are adjusted.</summary>
    public async Task<RunningService> RestartAsync(Func<ServiceSettings, ServiceSettings>? adjust = null)
    {
        await CloseAsync();
        return await StartAsync(_folder, adjust?.Invoke(_settings) ?? _settings);
    }

    private static async Task<RunningService> StartAsync(
        DirectoryInfo folder, ServiceSettings settings, Action<IServiceCollection>? configure = null)
    {
        var file = new DatabaseFile(settings.DatabasePath);
        DatabaseSchema.Migrate(file);
        var gate = new TestGate();
        var app = ServiceHost.Build(settings, services =>
        {
            services.AddSingleton<IStageGate>(gate);
            configure?.Invoke(services);
        });
        await app.StartAsync();
        return new RunningService(folder, settings, new TestDatabase(file), gate, app);
    }

    /// <summary>Stops the service when its running chunks are stored; the database stays readable.</summary>
    public async Task StopAsync()
    {
        Gate.ReleaseAll();
        await _app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _folder.Delete(recursive: true);
    }

    private async Task CloseAsync()
    {
        await StopAsync();
        _client.Dispose();
        await _app.DisposeAsync();
        Database.CloseConnections();
    }
}
