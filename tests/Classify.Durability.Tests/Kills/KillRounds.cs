using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests.Kills;

/// <summary>Rounds on one database file: clients submit, the service is killed, starts again, and must finish everything.</summary>
internal sealed class KillRounds(Random random, Workload workload) : IAsyncDisposable
{
    private const int Clients = 4;
    private const int SubmissionsOfAClient = 2;
    private const int OneStartIsKilledToo = 3;
    private static readonly TimeSpan CompletedWithin = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private ServiceProcess? _service;
    private int _submitted;

    /// <summary>Kills that left work open.</summary>
    public int Interrupted { get; private set; }

    private ServiceVariables Variables => new(_folder.DatabasePath) { EmitBatch = 3, EmitDelayMs = 50, Overrides = workload.Settings };

    public async Task RunAsync()
    {
        var submissions = new List<Submission>();
        for (var kill = 0; kill < workload.Kills; kill++)
        {
            var fresh = Enumerable.Range(0, Clients * SubmissionsOfAClient).Select(_ => NextSubmission()).ToList();
            submissions.AddRange(fresh);
            await SubmitAndKillAsync(fresh);
            CheckAfterKill(submissions);
        }

        if (random.Next(OneStartIsKilledToo) == 0)
        {
            await KillAStartAsync();
            CheckAfterKill(submissions);
        }

        await FinishAsync(submissions);
        CheckAtTheEnd(submissions);
    }

    /// <summary>A look at the database of the rounds.</summary>
    public DatabaseView View() => new(_folder.DatabasePath);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Dispose();
    }

    private Submission NextSubmission()
    {
        var body = workload.Body(random);
        return new Submission($"submission-{_submitted++}", body);
    }

    private async Task SubmitAndKillAsync(List<Submission> submissions)
    {
        _service ??= await ServiceProcess.StartAsync(Variables);
        using var client = new ServiceClient(_service);
        await using var monitor = new CounterMonitor(_folder.DatabasePath);
        using var view = View();
        var moment = workload.Moment(random);
        await client.SubmitAsync(submissions[0]);
        var posting = submissions.Skip(1).Chunk(SubmissionsOfAClient).Select(own => SubmitAllAsync(client, own)).ToList();
        await moment(view);
        await KillAsync();
        await Task.WhenAll(posting);
        await monitor.ShouldHaveSeenNoBreachAsync();
    }

    private static async Task SubmitAllAsync(ServiceClient client, Submission[] submissions)
    {
        foreach (var submission in submissions)
        {
            if (!await client.TrySubmitAsync(submission))
            {
                return;
            }
        }
    }

    private async Task KillAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
            _service = null;
        }
    }

    private async Task KillAStartAsync()
    {
        _service = ServiceProcess.Launch(Variables);
        await Task.Delay(random.NextDouble() * 2 * workload.LatestKill);
        await KillAsync();
    }

    private async Task FinishAsync(List<Submission> submissions)
    {
        _service = await ServiceProcess.StartAsync(Variables);
        using var client = new ServiceClient(_service);
        await using var monitor = new CounterMonitor(_folder.DatabasePath);
        var traceIds = await Task.WhenAll(submissions.Select(client.SubmitAsync));
        await monitor.WatchingAsync(client.CompletedAsync(traceIds, CompletedWithin));
        await monitor.ShouldHaveSeenNoBreachAsync();
    }

    /// <summary>What was answered is stored; what was not is stored whole or not at all, and keeps its name either way.</summary>
    private void CheckAfterKill(List<Submission> submissions)
    {
        using var view = View();
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        foreach (var submission in submissions)
        {
            var stored = view.Texts("SELECT trace_id FROM idempotency_keys WHERE key = @1", submission.Key);
            if (submission.TraceId is not null || stored.Count > 0)
            {
                submission.AnsweredWith(stored.ShouldHaveSingleItem());
                view.Number("SELECT COUNT(*) FROM batch_items WHERE trace_id = @1", stored[0]).ShouldBe(workload.Indicators);
            }
        }

        Interrupted += view.Number("SELECT COUNT(*) FROM batches WHERE ended_at IS NULL") > 0 ? 1 : 0;
    }

    private void CheckAtTheEnd(List<Submission> submissions)
    {
        using var view = View();
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT COUNT(*) FROM batches").ShouldBe(_submitted);
        view.Texts("SELECT trace_id || ' ' || indicator_id || ' ' || state FROM batch_items WHERE state <> 'completed'").ShouldBeEmpty();
        foreach (var submission in submissions)
        {
            view.Number("SELECT COUNT(*) FROM batch_results WHERE trace_id = @1", submission.TraceId!).ShouldBe(workload.Indicators);
        }
    }
}
