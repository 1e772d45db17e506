using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Classify.FakeModels;

namespace Classify.Durability.Tests.Asking;

public sealed class PausedProviderTests : IAsyncLifetime
{
    private const int Indicators = 40;
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
    public async Task A_service_killed_while_its_key_was_refused_completes_everything_once_the_key_is_accepted()
    {
        var variables = new ServiceVariables(_folder.DatabasePath) { Overrides = AskedModel.Settings(_model, cacheDays: 0) };
        var batch = new Submission("paused", Catalogue.BodyToAsk(0, Indicators));
        await using (var service = await ServiceProcess.StartAsync(variables))
        {
            _model.Answer = _ => FakeAnswer.BadKey();
            using var client = new ServiceClient(service);
            await client.SubmitAsync(batch);
            await AllPutBackAsync();
            await service.KillAsync();
        }

        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();

        _model.Answer = AskedModel.Usable;
        await using var next = await ServiceProcess.StartAsync(variables);
        using var nextClient = new ServiceClient(next);
        await nextClient.CompletedAsync([batch.TraceId!], Within);
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Texts("SELECT indicator_id FROM batch_items WHERE state <> 'completed' OR attempt > 0").ShouldBeEmpty();
        view.Number("SELECT COUNT(DISTINCT indicator_id) FROM llm_calls WHERE status = 'answered' AND validated").ShouldBe(Indicators);
        CallCount.Of(view).ShouldAccountFor(_model.Count);
    }

    private async Task AllPutBackAsync()
    {
        using var view = new DatabaseView(_folder.DatabasePath);
        await Deadline.UntilAsync(
            "every item waits for the end of the pause",
            Within,
            () => view.Number("SELECT COUNT(*) FROM batch_items WHERE state = 'queued' AND next_attempt_at IS NOT NULL") == Indicators);
    }
}
