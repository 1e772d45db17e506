using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests.Kills;

public sealed class SameIndicatorsTests : IDisposable
{
    private const int Indicators = 100;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Of_two_batches_with_the_same_indicators_and_a_kill_in_between_the_one_accepted_later_wins()
    {
        var variables = new ServiceVariables(_folder.DatabasePath);
        var body = Catalogue.Body(0, Indicators);
        Submission[] batches = [new("one", body), new("two", body)];
        await using (var service = await ServiceProcess.StartAsync(variables))
        {
            using var client = new ServiceClient(service);
            await Task.WhenAll(batches.Select(client.SubmitAsync));
            await BothCompletedInPartAsync();
            await service.KillAsync();
        }

        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT COUNT(*) FROM batches WHERE ended_at IS NULL").ShouldBeGreaterThan(0);

        await using var next = await ServiceProcess.StartAsync(variables);
        using var nextClient = new ServiceClient(next);
        await nextClient.CompletedAsync([.. batches.Select(batch => batch.TraceId!)], Within);
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Texts("SELECT trace_id || ' ' || COUNT(*) FROM batch_results GROUP BY trace_id")
            .ShouldBe(batches.Select(batch => $"{batch.TraceId} {Indicators}"), ignoreOrder: true);
        view.Number("SELECT COUNT(*) FROM classifications").ShouldBe(Indicators);
        view.Number("SELECT COUNT(*) FROM classifications WHERE batch_seq = (SELECT MAX(seq) FROM batches)").ShouldBe(Indicators);
    }

    public void Dispose() => _folder.Dispose();

    private async Task BothCompletedInPartAsync()
    {
        using var view = new DatabaseView(_folder.DatabasePath);
        await Deadline.UntilAsync(
            "items of both batches are completed",
            Within,
            () => view.Number("SELECT COUNT(DISTINCT trace_id) FROM batch_results") == 2);
    }
}
