namespace Classify.Service.Tests.Infrastructure;

/// <summary>One service for the tests that do not disturb each other; they run one after the other.</summary>
public sealed class SharedService : IAsyncLifetime
{
    private RunningService? _service;

    internal RunningService Service => _service.ShouldNotBeNull();

    public async Task InitializeAsync() => _service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await Service.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SharedServiceGroup : ICollectionFixture<SharedService>
{
    public const string Name = "shared service";
}
