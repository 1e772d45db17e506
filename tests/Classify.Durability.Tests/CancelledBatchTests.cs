using System.Net;
using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests;

public sealed class CancelledBatchTests : IDisposable
{
    private const string Items = "SELECT concat_ws(' ', indicator_id, state, run, fence) FROM batch_items WHERE trace_id = @1 ORDER BY indicator_id";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public async Task A_batch_cancelled_just_before_a_kill_stays_cancelled(int emitDelayMs)
    {
        var variables = new ServiceVariables(_folder.DatabasePath) { EmitDelayMs = emitDelayMs };
        var cancelled = new Submission("cancelled", Catalogue.Body(0, 500));
        await using (var service = await ServiceProcess.StartAsync(variables))
        {
            using var client = new ServiceClient(service);
            await using var monitor = new CounterMonitor(_folder.DatabasePath);
            await client.SubmitAsync(cancelled);
            (await client.CancelAsync(cancelled.TraceId!)).ShouldBe(HttpStatusCode.Accepted);
            await service.KillAsync();
            await monitor.ShouldHaveSeenNoBreachAsync();
        }

        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        var items = view.Texts(Items, cancelled.TraceId!);
        CheckCancelled(view, cancelled.TraceId!);

        await using var next = await ServiceProcess.StartAsync(variables);
        using var nextClient = new ServiceClient(next);
        var other = new Submission("other", Catalogue.Body(0, 50));
        await nextClient.CompletedAsync([await nextClient.SubmitAsync(other)], Within);
        view.Texts(Items, cancelled.TraceId!).ShouldBe(items);
        CheckCancelled(view, cancelled.TraceId!);
        (await nextClient.StatusAsync(cancelled.TraceId!)).ShouldBe("cancelled");
    }

    public void Dispose() => _folder.Dispose();

    private static void CheckCancelled(DatabaseView view, string traceId)
    {
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Texts("SELECT state FROM batches WHERE trace_id = @1", traceId).ShouldBe(["cancelled"]);
        view.Number("SELECT COUNT(*) FROM batch_items WHERE trace_id = @1 AND state = 'cancelled'", traceId).ShouldBeGreaterThan(0);
        view.Number("SELECT COUNT(*) FROM batch_items WHERE trace_id = @1 AND state NOT IN ('completed', 'cancelled')", traceId).ShouldBe(0);
    }
}
