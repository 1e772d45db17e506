namespace Classify.Service.Tests.Infrastructure;

/// <summary>A service for one test class, which runs beside the others.</summary>
public class OwnService : IAsyncLifetime
{
    private RunningService? _service;

    internal RunningService Service => _service.ShouldNotBeNull();

    public virtual async Task InitializeAsync() => _service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await Service.DisposeAsync();
}
