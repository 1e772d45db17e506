using System.Net;
using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Classify.FakeModels;

namespace Classify.Durability.Tests.Asking;

public sealed class CancelledWhileAskingTests : IAsyncLifetime
{
    private const int Indicators = 100;
    private const string Results = "SELECT COUNT(*) FROM batch_results";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private FakeModelHost _model = null!;

    public async Task InitializeAsync() => _model = await FakeModelHost.StartAsync();

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_cancelled_batch_ends_when_the_calls_in_flight_are_answered_and_takes_their_cost_but_no_result()
    {
        await using var service = await ServiceProcess.StartAsync(Variables());
        using var client = new ServiceClient(service);
        using var view = new DatabaseView(_folder.DatabasePath);
        await using var monitor = new CounterMonitor(_folder.DatabasePath);
        var (traceId, inFlight) = await CancelAsync(client, view);
        var (results, answered) = (view.Number(Results), CallCount.Of(view).Answered);

        _model.Release();
        await CancelledAsync(client, traceId, service);

        await monitor.ShouldHaveSeenNoBreachAsync();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number(Results).ShouldBe(results);
        var calls = CallCount.Of(view);
        (calls.Sent, calls.Unknown, calls.Answered).ShouldBe((0, 0, answered + inFlight));
        calls.ShouldAccountFor(_model.Count);
    }

    [Fact]
    public async Task A_cancelled_batch_whose_calls_were_lost_in_a_kill_ends_when_they_have_timed_out()
    {
        string cancelled;
        long inFlight;
        await using (var service = await ServiceProcess.StartAsync(Variables()))
        {
            using var client = new ServiceClient(service);
            using var before = new DatabaseView(_folder.DatabasePath);
            (cancelled, inFlight) = await CancelAsync(client, before);
            await service.KillAsync();
        }

        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        var results = view.Number(Results);

        await using var next = await ServiceProcess.StartAsync(Variables(timeoutSeconds: 1));
        using var nextClient = new ServiceClient(next);
        await CancelledAsync(nextClient, cancelled, next);
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number(Results).ShouldBe(results);
        var calls = CallCount.Of(view);
        (calls.Sent, calls.Unknown).ShouldBe((0, inFlight));
        calls.ShouldAccountFor(_model.Count);
    }

    private static Task CancelledAsync(ServiceClient client, string traceId, ServiceProcess service) => Deadline.UntilAsync(
        "the batch is cancelled", Within, async () => await client.StatusAsync(traceId) == "cancelled", () => service.Transcript);

    private ServiceVariables Variables(int timeoutSeconds = 60)
    {
        var settings = AskedModel.Settings(_model, cacheDays: 0);
        settings["LLM_TIMEOUT_SECONDS"] = $"{timeoutSeconds}";
        return new ServiceVariables(_folder.DatabasePath) { Overrides = settings };
    }

    /// <summary>Cancels a batch in the middle of asking.</summary>
    /// <returns>The batch, and how many calls of it are in flight.</returns>
    private async Task<(string TraceId, long InFlight)> CancelAsync(ServiceClient client, DatabaseView view)
    {
        var traceId = await HeldCalls.SubmitAsync(client, _model, view, Indicators);
        (await client.CancelAsync(traceId)).ShouldBe(HttpStatusCode.Accepted);
        (await client.StatusAsync(traceId)).ShouldBe("cancelling");
        var inFlight = CallCount.Of(view).Sent;
        inFlight.ShouldBeGreaterThan(0);
        view.Number("SELECT COUNT(*) FROM batch_items WHERE state NOT IN ('completed', 'cancelled')").ShouldBe(0);
        return (traceId, inFlight);
    }
}
