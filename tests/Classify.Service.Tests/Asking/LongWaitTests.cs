using System.Net;
using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

public sealed class LongWaitTests : IAsyncLifetime
{
    private const string Limited = "gpt-4.1";
    private const int ThirtyDays = 30 * 86_400;

    private AskingService _asking = null!;

    public async Task InitializeAsync() =>
        _asking = await AskingService.StartAsync(settings => settings with { AnswerCacheDays = 0, MaxConcurrency = 2 });

    public async Task DisposeAsync() => await _asking.DisposeAsync();

    [Fact]
    public async Task A_limit_of_days_holds_up_its_model_only_and_is_shown()
    {
        _asking.Fake.Answer = request => request.Model == Limited ? FakeAnswer.RateLimited(ThirtyDays) : Answers.Flow(request);
        var traceId = await _asking.SubmitAsync(Batch(10, Limited));
        var pause = await PausedAsync(traceId);
        await Deadline.UntilAsync(
            () => _asking.Database.Count("batch_items", "trace_id = @0 AND state = 'queued'", traceId) == 10, "all are back in the queue");

        var other = await _asking.ClassifyAsync(Batch(10, AskingService.OpenAIModel));

        (await _asking.ResultsAsync(other)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        ((string)pause["reason"]!).ShouldBe("rate-limit");
        var now = TimeProvider.System.GetUtcNow();
        pause["until"]!.GetValue<DateTimeOffset>().ShouldBeInRange(now.AddDays(29.9), now.AddDays(30));
        pause["next_probe_at"]!.GetValue<DateTimeOffset>().ShouldBeInRange(now, now.AddMinutes(5));
        var openAI = (await _asking.Api.GetJsonAsync("/health"))["providers"]!.AsArray()
            .Single(shown => (string)shown!["provider"]! == KnownProviders.OpenAI)!;
        ((string)openAI["status"]!).ShouldBe("ready");
        var limits = openAI["limits"]!.AsArray().ToDictionary(limit => (string)limit!["model"]!, limit => limit!["pause"]);
        ((string)limits[Limited]!["reason"]!).ShouldBe("rate-limit");
        limits[AskingService.OpenAIModel].ShouldBeNull();
        _asking.Database.Count("batch_items", "trace_id = @0 AND state IN ('failed', 'completed')", traceId).ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_that_waits_for_days_can_be_cancelled()
    {
        _asking.Fake.Answer = _ => FakeAnswer.RateLimited(ThirtyDays);
        var traceId = await _asking.SubmitAsync(Batch(5, Limited));
        await PausedAsync(traceId);

        (await _asking.Api.PostAsync($"/batches/{traceId}/cancel")).ShouldBe(HttpStatusCode.Accepted);

        ((string)(await _asking.Api.EndAsync(traceId))["status"]!).ShouldBe("cancelled");
    }

    [Fact]
    public async Task Who_waits_for_a_turn_leaves_when_the_batch_is_cancelled()
    {
        _asking.Fake.Answer = _ => FakeAnswer.RateLimited(retryAfterSeconds: 55);
        var limited = await _asking.SubmitAsync(Batch(1, Limited));
        await Deadline.UntilAsync(async () => await HeldAsync(), "the limit of the model");
        var waiting = await _asking.SubmitAsync(Batch(1, Limited));
        await Deadline.UntilAsync(async () => await WaitingAsync() == 1, "the wait for a turn");

        foreach (var traceId in new[] { waiting, limited })
        {
            (await _asking.Api.PostAsync($"/batches/{traceId}/cancel")).ShouldBe(HttpStatusCode.Accepted);
        }

        await Deadline.UntilAsync(async () => await WaitingAsync() == 0, "nobody waits any more");
        (await HeldAsync()).ShouldBeTrue("it was not the turn that came");
        _asking.Fake.Count.ShouldBe(1);
    }

    private static JsonObject Batch(int count, string model)
    {
        var batch = Sample.BatchOf(Sample.NewIds(count));
        batch["model"] = model;
        return batch;
    }

    private async Task<JsonNode> PausedAsync(string traceId)
    {
        JsonNode? pause = null;
        await Deadline.UntilAsync(
            async () => (pause = (await _asking.Api.GetJsonAsync($"/batches/{traceId}"))["pause"]) is not null, "the pause of the batch");
        return pause!;
    }

    private async Task<bool> HeldAsync() => (await LimitAsync())?["held_until"] is not null;

    private async Task<int> WaitingAsync() => (int?)(await LimitAsync())?["waiting"] ?? 0;

    private async Task<JsonNode?> LimitAsync() => (await _asking.Api.GetJsonAsync("/health"))["providers"]!.AsArray()
        .Single(shown => (string)shown!["provider"]! == KnownProviders.OpenAI)!["limits"]!.AsArray()
        .SingleOrDefault(limit => (string)limit!["model"]! == Limited)?["limit"];
}
