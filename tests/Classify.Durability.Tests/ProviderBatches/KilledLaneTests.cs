using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Asking;
using Classify.Durability.Tests.Kills;
using Classify.FakeModels;
using Xunit.Abstractions;

namespace Classify.Durability.Tests.ProviderBatches;

public sealed class KilledLaneTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Rounds = 2;
    private const int Kills = LaneMoments.Count / Rounds;
    private const int Indicators = 6;
    private static readonly TimeSpan LatestKill = TimeSpan.FromMilliseconds(2000);

    private readonly List<FakeModelHost> _models = [];
    private int _bodies;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var model in _models)
        {
            await model.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_service_killed_at_every_moment_in_the_life_of_jobs_loses_nothing_and_submits_nothing_twice()
    {
        var rounds = Soak.Rounds(Rounds);
        var models = new Queue<FakeModelHost>();
        for (var file = 0; file <= rounds / KillSeries.RoundsOnOneFile; file++)
        {
            models.Enqueue(await StartModelAsync());
        }

        FakeModelHost model = null!;
        await KillSeries.RunAsync(
            rounds,
            random =>
            {
                model = models.Dequeue();
                return new KillRounds(random, Work(model));
            },
            file =>
            {
                using var view = file.View();
                output.WriteLine($"{file.Interrupted} kills with work open, {model.Batches.Jobs.Count} jobs, {model.Batches.Ledger}, {CallCount.Of(view)}");
                JobAccount.ShouldAgree(view, model);
            });
    }

    private async Task<FakeModelHost> StartModelAsync()
    {
        var model = await JobModel.StartAsync();
        JobModel.BecomeUnreliable(model);
        _models.Add(model);
        return model;
    }

    private Workload Work(FakeModelHost model) =>
        new(Indicators, LatestKill, random => Catalogue.BodyForJobs(random.Next(Catalogue.Count), Indicators, NextProvider()))
        {
            Kills = Kills,
            Moment = new LaneMoments(model).Next,
            Settings = JobModel.Settings(model),
        };

    private string NextProvider() => JobModel.Providers[_bodies++ % JobModel.Providers.Length];
}
