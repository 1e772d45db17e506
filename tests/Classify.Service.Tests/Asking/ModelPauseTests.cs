using System.Net;
using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

/// <summary>A model that its provider does not let the account use, does not know, or has not loaded.</summary>
public sealed class ModelPauseTests : IAsyncLifetime
{
    private const string Refused = "gpt-4.1";

    private AskingService _asking = null!;

    public async Task InitializeAsync() => _asking = await AskingService.StartAsync(settings => settings with { AnswerCacheDays = 0 });

    public async Task DisposeAsync() => await _asking.DisposeAsync();

    [Theory]
    [InlineData(KnownProviders.OpenAI, 403, "Project does not have access to model `gpt-4.1`", "model_not_found")]
    [InlineData(KnownProviders.OpenAI, 404, "The model `gpt-4.1` does not exist or you do not have access to it.", "model_not_found")]
    [InlineData(KnownProviders.Local, 400, "No models loaded. Please load a model in the developer page or use the `lms load` command.", null)]
    public async Task Pauses_that_model_fails_nothing_and_goes_on_when_it_works(string provider, int status, string message, string? code)
    {
        _asking.Fake.Answer = _ => new FakeAnswer.Fails(status, message, "invalid_request_error", code);
        var traceId = await _asking.SubmitAsync(Batch(20), provider);

        var pause = await PausedAsync(traceId);

        ((string)pause["reason"]!).ShouldBe("model-refused");
        ((string)pause["error"]!).ShouldBe(message);
        ((string)(await ModelAsync(provider))["pause"]!["reason"]!).ShouldBe("model-refused");
        _asking.Database.Count("batch_items", "trace_id = @0 AND state IN ('failed', 'completed')", traceId).ShouldBe(0);
        _asking.Fake.Count.ShouldBeLessThan(20, "the first refusals hold back the rest");

        _asking.Fake.Answer = Answers.Flow;
        await _asking.Api.EndAsync(traceId);

        var results = await _asking.ResultsAsync(traceId);
        results.Count.ShouldBe(20);
        results.Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        _asking.Database.Count("batch_items", "trace_id = @0 AND attempt > 1", traceId).ShouldBe(0, "a pause counts as no attempt");
        (await ModelAsync(provider))["pause"].ShouldBeNull();
    }

    [Fact]
    public async Task Leaves_the_other_models_of_its_provider_alone()
    {
        _asking.Fake.Answer = request => request.Model == Refused ? NoAccess() : Answers.Flow(request);
        var refused = await _asking.SubmitAsync(Batch(5));
        await PausedAsync(refused);

        var other = await _asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(5)));

        (await _asking.ResultsAsync(other)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        ((string)(await ProviderAsync(KnownProviders.OpenAI))["status"]!).ShouldBe("ready");
        ((string)(await PausedAsync(refused))["reason"]!).ShouldBe("model-refused");
    }

    [Fact]
    public async Task Can_be_paused_together_with_its_provider()
    {
        _asking.Fake.Answer = request => request.Model == Refused ? NoAccess() : FakeAnswer.NoQuota();
        var refused = await _asking.SubmitAsync(Batch(5));
        ((string)(await PausedAsync(refused))["reason"]!).ShouldBe("model-refused");
        var other = await _asking.SubmitAsync(Sample.BatchOf(Sample.NewIds(5)));
        ((string)(await PausedAsync(other))["reason"]!).ShouldBe("no-credit");

        ((string)(await PausedAsync(refused))["reason"]!).ShouldBe("no-credit", "that of the provider comes first");
        ((string)(await ModelAsync(KnownProviders.OpenAI))["pause"]!["reason"]!).ShouldBe("model-refused");
        _asking.Fake.Answer = Answers.Flow;
        await _asking.Api.EndAsync(other);
        await _asking.Api.EndAsync(refused);

        (await _asking.ResultsAsync(refused)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
    }

    [Fact]
    public async Task A_batch_that_waits_for_it_can_be_cancelled()
    {
        _asking.Fake.Answer = _ => NoAccess();
        var traceId = await _asking.SubmitAsync(Batch(5));
        await PausedAsync(traceId);

        (await _asking.Api.PostAsync($"/batches/{traceId}/cancel")).ShouldBe(HttpStatusCode.Accepted);

        ((string)(await _asking.Api.EndAsync(traceId))["status"]!).ShouldBe("cancelled");
    }

    private static FakeAnswer NoAccess() =>
        new FakeAnswer.Fails(403, $"Project does not have access to model `{Refused}`", "invalid_request_error", "model_not_found");

    private static JsonObject Batch(int count)
    {
        var batch = Sample.BatchOf(Sample.NewIds(count));
        batch["model"] = Refused;
        return batch;
    }

    private async Task<JsonNode> PausedAsync(string traceId)
    {
        JsonNode? pause = null;
        await Deadline.UntilAsync(
            async () => (pause = (await _asking.Api.GetJsonAsync($"/batches/{traceId}"))["pause"]) is not null, "the pause of the batch");
        return pause!;
    }

    private async Task<JsonNode> ModelAsync(string provider) =>
        (await ProviderAsync(provider))["limits"]!.AsArray().Single(limit => (string)limit!["model"]! == Refused)!;

    private async Task<JsonNode> ProviderAsync(string provider) => (await _asking.Api.GetJsonAsync("/health"))["providers"]!.AsArray()
        .Single(shown => (string)shown!["provider"]! == provider)!;
}
