using System.Net;
using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Classify.FakeModels;

namespace Classify.Durability.Tests.ProviderBatches;

public sealed class CancelledLaneTests : IAsyncLifetime
{
    private const int Indicators = 8;
    private const string OpenJobs = "SELECT COUNT(*) FROM provider_batches WHERE provider_id IS NOT NULL AND ended_at IS NULL";
    private const string Answered = "SELECT COUNT(*) FROM llm_calls WHERE trace_id = @1 AND dispatch = 'batch' AND status = 'answered'";
    private const string Sent = "SELECT COUNT(*) FROM llm_calls WHERE trace_id = @1 AND status = 'sent'";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private FakeModelHost _model = null!;

    public async Task InitializeAsync() => _model = await JobModel.StartAsync();

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task Of_two_batches_in_one_job_the_cancelled_one_is_settled_with_it_and_the_other_completes_whatever_is_killed(string provider)
    {
        string kept, cancelled;
        long waiting;
        await using (var first = await StartAsync())
        {
            (kept, cancelled) = await ShareAsync(first, provider);
            await CancelAsync(first.Client, cancelled);
            waiting = first.View.Number(Sent, cancelled);
            waiting.ShouldBeGreaterThan(0);
            await KillAsync(first);
        }

        await using (var second = await StartAsync())
        {
            await LookedAtAgainAsync(second);
            (await second.Client.StatusAsync(cancelled)).ShouldBe("cancelling");
            JobModel.Hold(_model, BatchStep.Results);
            EndJobs();
            await Deadline.UntilAsync("results are read", Within, () => _model.Batches.Hanging > 0, () => second.Service.Transcript);
            await KillAsync(second);
        }

        await using var last = await StartAsync();
        await last.Client.CompletedAsync([kept], Within);
        await CancelledAsync(last, cancelled);
        last.View.Breaches(Invariant.All).ShouldBeEmpty();
        last.View.Number("SELECT COUNT(*) FROM batch_results WHERE trace_id = @1", kept).ShouldBe(Indicators);
        last.View.Number("SELECT COUNT(*) FROM batch_results WHERE trace_id = @1", cancelled).ShouldBe(0);
        last.View.Number(Answered, cancelled).ShouldBe(waiting);
        last.View.Number("SELECT cost_usd > 0 FROM batches WHERE trace_id = @1", cancelled).ShouldBe(1);
        last.View.Number("SELECT COUNT(*) FROM provider_batches WHERE cancel_requested_at IS NOT NULL").ShouldBe(0);
        JobAccount.ShouldAgree(last.View, _model);
    }

    [Fact]
    public async Task A_job_whose_batches_are_both_cancelled_is_cancelled_although_the_service_is_killed_meanwhile()
    {
        const int AskedBefore = 3;
        _model.Batches.AskedBeforeCancel = AskedBefore;
        string one, other;
        await using (var first = await StartAsync())
        {
            (one, other) = await ShareAsync(first, "openai");
            JobModel.Hold(_model, BatchStep.Cancel);
            await CancelAsync(first.Client, one);
            await CancelAsync(first.Client, other);
            await Deadline.UntilAsync("the provider is told", Within, () => _model.Batches.Hanging > 0, () => first.Service.Transcript);
            await KillAsync(first);
        }

        await using var next = await StartAsync();
        await CancelledAsync(next, one);
        await CancelledAsync(next, other);
        next.View.Breaches(Invariant.All).ShouldBeEmpty();
        next.View.Number("SELECT COUNT(*) FROM batch_results").ShouldBe(0);
        (next.View.Number(Answered, one) + next.View.Number(Answered, other)).ShouldBe(AskedBefore);
        _model.Batches.Jobs.ShouldHaveSingleItem().State.ShouldBe(FakeJobState.Cancelled);
        JobAccount.ShouldAgree(next.View, _model);
    }

    private async Task<Running> StartAsync()
    {
        var service = await ServiceProcess.StartAsync(new ServiceVariables(_folder.DatabasePath)
        {
            // The second half of each batch comes late, and both are in one wave.
            EmitBatch = Indicators / 2,
            EmitDelayMs = 2000,
            Overrides = new Dictionary<string, string>(JobModel.Settings(_model)) { ["BATCH_WAVE_SECONDS"] = "60" },
        });
        return new Running(service, new ServiceClient(service), new DatabaseView(_folder.DatabasePath));
    }

    /// <summary>Submits two batches whose questions wait for one job when this returns.</summary>
    private async Task<(string One, string Other)> ShareAsync(Running running, string provider)
    {
        _model.Answer = JobModel.Agreeing;
        _model.Batches.EndsAfterLooks = null;
        var batches = await Task.WhenAll(new[] { 0, Indicators }.Select(
            start => running.Client.SubmitAsync(new Submission($"from-{start}", Catalogue.BodyForJobs(start, Indicators, provider)))));
        await Deadline.UntilAsync(
            "a job is accepted", Within, () => running.View.Number(OpenJobs) == 1, () => running.Service.Transcript);
        running.View.Number("SELECT COUNT(DISTINCT trace_id) FROM provider_batch_requests WHERE submit_id IS NOT NULL").ShouldBe(2);
        return (batches[0], batches[1]);
    }

    private void EndJobs()
    {
        _model.Batches.EndsAfterLooks = 0;
        _model.Batches.End();
    }

    private static async Task CancelAsync(ServiceClient client, string traceId)
    {
        (await client.CancelAsync(traceId)).ShouldBe(HttpStatusCode.Accepted);
        (await client.StatusAsync(traceId)).ShouldBe("cancelling");
    }

    private static Task CancelledAsync(Running running, string traceId) => Deadline.UntilAsync(
        "the batch is cancelled", Within, async () => await running.Client.StatusAsync(traceId) == "cancelled", () => running.Service.Transcript);

    private static async Task LookedAtAgainAsync(Running running)
    {
        const string Polls = "SELECT SUM(polls) FROM provider_batches";
        var before = running.View.Number(Polls);
        await Deadline.UntilAsync(
            "the job is looked at again", Within, () => running.View.Number(Polls) >= before + 2, () => running.Service.Transcript);
    }

    private static async Task KillAsync(Running running)
    {
        await running.Service.KillAsync();
        running.View.ShouldBeSound();
        running.View.Breaches(Invariant.All).ShouldBeEmpty();
    }

    private sealed record Running(ServiceProcess Service, ServiceClient Client, DatabaseView View) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            View.Dispose();
            Client.Dispose();
            await Service.DisposeAsync();
        }
    }
}
