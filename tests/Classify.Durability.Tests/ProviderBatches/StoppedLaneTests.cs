using System.Diagnostics;
using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Classify.FakeModels;

namespace Classify.Durability.Tests.ProviderBatches;

public sealed class StoppedLaneTests : IAsyncLifetime
{
    private const int Indicators = 8;
    private const int ShutdownSeconds = 20;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StoppedWithin = TimeSpan.FromSeconds(ShutdownSeconds + 5);

    private readonly TemporaryFolder _folder = new();
    private FakeModelHost _model = null!;

    public async Task InitializeAsync() => _model = await JobModel.StartAsync();

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(BatchStep.Create)]
    [InlineData(BatchStep.Look)]
    [InlineData(BatchStep.Results)]
    public async Task A_stop_while_providers_are_asked_to_do_something_ends_with_0_in_time_and_the_next_start_goes_on(BatchStep step)
    {
        _model.Answer = JobModel.Agreeing;
        JobModel.Hold(_model, step, isDone: true);
        JobModel.Hold(_model, step);
        string[] batches;
        await using (var service = await ServiceProcess.StartAsync(Variables))
        {
            using var client = new ServiceClient(service);
            batches = await Task.WhenAll(JobModel.Providers.Select(
                provider => client.SubmitAsync(new Submission(provider, Catalogue.BodyForJobs(0, Indicators, provider)))));
            await Deadline.UntilAsync("both providers are asked", Within, () => _model.Batches.Hanging == 2, () => service.Transcript);

            var asked = Stopwatch.GetTimestamp();
            (await service.TerminateAsync()).ShouldBe(0, service.Transcript);
            Stopwatch.GetElapsedTime(asked).ShouldBeLessThan(StoppedWithin);
            service.Errors.ShouldBeEmpty();
        }

        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT SUM(open_items) FROM batches").ShouldBeGreaterThan(Indicators);

        await using var next = await ServiceProcess.StartAsync(Variables);
        using var nextClient = new ServiceClient(next);
        await nextClient.CompletedAsync(batches, Within);
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT COUNT(*) FROM batch_results").ShouldBe(2 * Indicators);
        view.Number("SELECT SUM(attempt) FROM batch_items").ShouldBe(0);
        JobAccount.ShouldAgree(view, _model);
    }

    private ServiceVariables Variables =>
        new(_folder.DatabasePath) { ShutdownSeconds = ShutdownSeconds, Overrides = JobModel.Settings(_model) };
}
