using System.Diagnostics;
using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Classify.FakeModels;

namespace Classify.Durability.Tests.Asking;

public sealed class StoppedWhileAskingTests : IAsyncLifetime
{
    private const int Indicators = 100;
    private const string Stopping = "Application is shutting down";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder _folder = new();
    private FakeModelHost _model = null!;

    public async Task InitializeAsync() => _model = await FakeModelHost.StartAsync();

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_stop_waits_for_the_calls_in_flight_and_the_next_start_asks_none_of_them_again()
    {
        var batch = await StopAsync(shutdownSeconds: 20, async service =>
        {
            await Deadline.UntilAsync("the service stops", Within, () => service.Transcript.Contains(Stopping, StringComparison.Ordinal));
            _model.Release();
        });

        using var view = new DatabaseView(_folder.DatabasePath);
        ShouldBeAnsweredOnceEach(view);
        await FinishAsync(batch);
        ShouldBeAnsweredOnceEach(view);
    }

    [Fact]
    public async Task Calls_that_take_longer_than_a_stop_may_are_left_and_the_next_start_asks_them_again()
    {
        var batch = await StopAsync(shutdownSeconds: 1, _ => Task.CompletedTask);

        using var view = new DatabaseView(_folder.DatabasePath);
        var left = CallCount.Of(view);
        (left.Sent + left.Unknown).ShouldBeGreaterThan(0);
        _model.Release();
        await FinishAsync(batch);
        var calls = CallCount.Of(view);
        (calls.Sent, calls.Unknown, calls.Failed).ShouldBe((0, left.Sent + left.Unknown, 0));
        calls.ShouldAccountFor(_model.Count);
    }

    private ServiceVariables Variables(int shutdownSeconds) =>
        new(_folder.DatabasePath) { ShutdownSeconds = shutdownSeconds, Overrides = AskedModel.Settings(_model, cacheDays: 0) };

    /// <summary>Stops a service in the middle of asking.</summary>
    /// <returns>The batch that it was asking about.</returns>
    private async Task<string> StopAsync(int shutdownSeconds, Func<ServiceProcess, Task> meanwhile)
    {
        await using var service = await ServiceProcess.StartAsync(Variables(shutdownSeconds));
        using var client = new ServiceClient(service);
        using var view = new DatabaseView(_folder.DatabasePath);
        var traceId = await HeldCalls.SubmitAsync(client, _model, view, Indicators);

        var asked = Stopwatch.GetTimestamp();
        var exit = service.TerminateAsync();
        await meanwhile(service);

        (await exit).ShouldBe(0, service.Transcript);
        Stopwatch.GetElapsedTime(asked).ShouldBeLessThan(TimeSpan.FromSeconds(shutdownSeconds) + Margin);
        service.Errors.ShouldBeEmpty();
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT open_items FROM batches").ShouldBeInRange(1, Indicators - 1);
        view.Number("SELECT SUM(attempt) FROM batch_items").ShouldBe(0);
        return traceId;
    }

    private async Task FinishAsync(string traceId)
    {
        await using var service = await ServiceProcess.StartAsync(Variables(shutdownSeconds: 20));
        using var client = new ServiceClient(service);
        await client.CompletedAsync([traceId], Within);
        using var view = new DatabaseView(_folder.DatabasePath);
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT COUNT(*) FROM batch_results").ShouldBe(Indicators);
    }

    private void ShouldBeAnsweredOnceEach(DatabaseView view)
    {
        var calls = CallCount.Of(view);
        (calls.Sent, calls.Unknown, calls.Failed, calls.Answered).ShouldBe((0, 0, 0, _model.Count));
    }
}
