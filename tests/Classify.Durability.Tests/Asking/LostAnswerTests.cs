using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Classify.FakeModels;

namespace Classify.Durability.Tests.Asking;

public sealed class LostAnswerTests : IAsyncLifetime
{
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
    public async Task A_call_that_timed_out_or_broke_may_have_been_paid_and_holds_its_reservation_when_it_is_asked_again()
    {
        var settings = AskedModel.Settings(_model);
        settings["LLM_TIMEOUT_SECONDS"] = "1";
        _model.Answer = AskedModel.Usable;
        _model.Next(new FakeAnswer.Hangs(), new FakeAnswer.Breaks());
        await using var service = await ServiceProcess.StartAsync(new ServiceVariables(_folder.DatabasePath) { Overrides = settings });
        using var client = new ServiceClient(service);
        using var view = new DatabaseView(_folder.DatabasePath);

        var traceId = await client.SubmitAsync(new Submission("lost", Catalogue.BodyToAsk(0, 2)));
        await client.CompletedAsync([traceId], Within);

        view.Breaches(Invariant.All).ShouldBeEmpty();
        var calls = CallCount.Of(view);
        (calls.Sent, calls.Unknown, calls.Failed, calls.Answered).ShouldBe((0, 2, 0, _model.Count - 2));
        view.Number("SELECT reserved_usd > 0 FROM batches").ShouldBe(1);
        view.Texts("SELECT error FROM llm_calls WHERE status = 'unknown'").Count.ShouldBe(2);
    }
}
