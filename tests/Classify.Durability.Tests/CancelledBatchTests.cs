using System.Net;
using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Xunit.Sdk;

namespace Classify.Durability.Tests;

public sealed class CancelledBatchTests : IDisposable
{
    private const int Indicators = 500;
    private const int Attempts = 20;
    private const string Begun = "SELECT COUNT(*) FROM batch_items WHERE trace_id = @1 AND state <> 'queued'";
    private const string Items = "SELECT concat_ws(' ', indicator_id, state, run, fence) FROM batch_items WHERE trace_id = @1 ORDER BY indicator_id";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    /// <summary>Many chunks, most of which have not begun; or one chunk, which is computing all of its items.</summary>
    [Theory]
    [InlineData(5, 100)]
    [InlineData(Indicators, 0)]
    public async Task A_batch_cancelled_just_before_a_kill_stays_cancelled(int emitBatch, int emitDelayMs)
    {
        var variables = new ServiceVariables(_folder.DatabasePath) { EmitBatch = emitBatch, EmitDelayMs = emitDelayMs };
        string cancelled;
        await using (var service = await ServiceProcess.StartAsync(variables))
        {
            using var client = new ServiceClient(service);
            await using var monitor = new CounterMonitor(_folder.DatabasePath);
            cancelled = await CancelInTheMiddleAsync(client);
            await service.KillAsync();
            await monitor.ShouldHaveSeenNoBreachAsync();
        }

        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        ShouldBeCancelled(view, cancelled);
        var items = view.Texts(Items, cancelled);

        await using var next = await ServiceProcess.StartAsync(variables);
        using var nextClient = new ServiceClient(next);
        var other = await nextClient.SubmitAsync(new Submission("other", Catalogue.Body(0, 50)));
        await nextClient.CompletedAsync([other], Within);
        view.Texts(Items, cancelled).ShouldBe(items);
        ShouldBeCancelled(view, cancelled);
        (await nextClient.StatusAsync(cancelled)).ShouldBe("cancelled");
    }

    [Fact]
    public async Task Items_that_were_running_when_their_batch_was_cancelled_stay_cancelled_when_their_run_ends()
    {
        var variables = new ServiceVariables(_folder.DatabasePath) { EmitBatch = Indicators, EmitDelayMs = 0 };
        await using var service = await ServiceProcess.StartAsync(variables);
        using var client = new ServiceClient(service);
        var cancelled = await CancelInTheMiddleAsync(client);
        using var view = new DatabaseView(_folder.DatabasePath);
        var items = view.Texts(Items, cancelled);

        var other = await client.SubmitAsync(new Submission("other", Catalogue.Body(0, Indicators)));
        await client.CompletedAsync([other], Within);

        view.Texts(Items, cancelled).ShouldBe(items);
        ShouldBeCancelled(view, cancelled);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Submits, and cancels once work has begun; again where the work was done before the cancel came.</summary>
    private async Task<string> CancelInTheMiddleAsync(ServiceClient client)
    {
        using var view = new DatabaseView(_folder.DatabasePath);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var traceId = await client.SubmitAsync(new Submission($"cancelled-{attempt}", Catalogue.Body(0, Indicators)));
            await Deadline.UntilAsync("work has begun", Within, () => view.Number(Begun, traceId) > 0);
            if (await client.CancelAsync(traceId) == HttpStatusCode.Accepted)
            {
                return traceId;
            }
        }

        throw new XunitException($"{Attempts} batches were completed before they could be cancelled.");
    }

    private static void ShouldBeCancelled(DatabaseView view, string traceId)
    {
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Texts("SELECT state FROM batches WHERE trace_id = @1", traceId).ShouldBe(["cancelled"]);
        view.Number("SELECT COUNT(*) FROM batch_items WHERE trace_id = @1 AND state = 'cancelled'", traceId).ShouldBeGreaterThan(0);
        view.Number("SELECT COUNT(*) FROM batch_items WHERE trace_id = @1 AND state NOT IN ('completed', 'cancelled')", traceId)
            .ShouldBe(0);
    }
}
