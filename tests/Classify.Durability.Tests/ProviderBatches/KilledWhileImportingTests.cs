using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Classify.FakeModels;

namespace Classify.Durability.Tests.ProviderBatches;

public sealed class KilledWhileImportingTests : IAsyncLifetime
{
    private const int Copies = 2;
    private const int Page = 500;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly int _indicators = Copies * Catalogue.Count;
    private readonly TemporaryFolder _folder = new();
    private FakeModelHost _model = null!;

    public async Task InitializeAsync() => _model = await JobModel.StartAsync();

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Results_cut_off_by_a_kill_are_entered_once_from_where_they_were()
    {
        _model.Answer = JobModel.Agreeing;
        _model.Batches.ResultsHangAfter = (2 * Page) + 50;
        string batch;
        await using (var service = await ServiceProcess.StartAsync(Variables()))
        {
            using var client = new ServiceClient(service);
            batch = await client.SubmitAsync(new Submission("large", Catalogue.BodyOfCopiesForJobs(0, Catalogue.Count, Copies, "openai")));
            await KillAfterAsync(service, Page);
        }

        _model.Batches.ResultsHangAfter = null;
        await using var last = await ServiceProcess.StartAsync(Variables());
        using var lastClient = new ServiceClient(last);
        await lastClient.CompletedAsync([batch], Within);
        using var view = new DatabaseView(_folder.DatabasePath);
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT COUNT(*) FROM batch_results").ShouldBe(_indicators);
        JobAccount.ShouldAgree(view, _model);
    }

    private ServiceVariables Variables() => new(_folder.DatabasePath)
    {
        EmitBatch = 100,
        EmitDelayMs = 0,
        Overrides = new Dictionary<string, string>(JobModel.Settings(_model))
        {
            ["MAX_BATCH_INDICATORS"] = $"{_indicators}",
            ["BATCH_WAVE_SECONDS"] = "60",
        },
    };

    /// <summary>Kills the service in the middle of results of which it has entered so many or more.</summary>
    private async Task KillAfterAsync(ServiceProcess service, int entered)
    {
        using var view = new DatabaseView(_folder.DatabasePath);
        await Deadline.UntilAsync(
            "results are entered in part",
            Within,
            () => _model.Batches.Hanging > 0 && view.Number("SELECT COUNT(*) FROM provider_batch_requests WHERE imported_at IS NOT NULL") >= entered,
            () => service.Transcript);
        await service.KillAsync();
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
    }
}
