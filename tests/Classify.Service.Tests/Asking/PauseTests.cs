using System.Net;
using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Providers.Calls;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

public sealed class PauseTests : IAsyncLifetime
{
    private AskingService _asking = null!;

    public async Task InitializeAsync() => _asking = await AskingService.StartAsync(settings => settings with { AnswerCacheDays = 0 });

    public async Task DisposeAsync() => await _asking.DisposeAsync();

    [Theory]
    [InlineData("key-refused")]
    [InlineData("no-credit")]
    [InlineData("access-denied")]
    public async Task An_account_that_does_not_work_pauses_its_provider_fails_nothing_and_goes_on_when_it_works(string reason)
    {
        _asking.Fake.Answer = _ => reason switch
        {
            "key-refused" => FakeAnswer.BadKey(),
            "no-credit" => FakeAnswer.NoQuota(),
            _ => new FakeAnswer.Fails(403, "Your account may not use this model.", "permission_error"),
        };
        var traceId = await _asking.SubmitAsync(Sample.BatchOf(Sample.NewIds(20)));

        var shown = await PausedAsync("openai");

        ((string)shown["pause"]!["reason"]!).ShouldBe(reason);
        ((string)shown["pause"]!["error"]!).ShouldNotBeNullOrEmpty();
        _asking.Database.Count("batch_items", "trace_id = @0 AND state IN ('failed', 'completed')", traceId).ShouldBe(0);
        var requests = _asking.Fake.Count;
        requests.ShouldBeLessThan(20, "the first refusals hold back the rest");

        _asking.Fake.Answer = Answers.Flow;
        await _asking.Api.EndAsync(traceId);

        var results = await _asking.ResultsAsync(traceId);
        results.Count.ShouldBe(20);
        results.Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        ((string)(await ProviderAsync("openai"))["status"]!).ShouldBe("ready");
    }

    [Fact]
    public async Task An_unreachable_local_server_is_waited_for_until_it_comes_up()
    {
        var address = await FreeAddressAsync();
        await using var asking = await WithLocalServerAsync(address);
        var traceId = await asking.Api.SubmitAsync(ForLocalServer("patient"));
        await UnreachableAsync(asking);

        await using var server = await FakeModelHost.StartAsync(address.Port);
        server.Answer = Answers.Flow;
        await asking.Api.EndAsync(traceId);

        var results = await asking.Api.GetJsonAsync($"/batches/{traceId}/classifications");
        ((string)results["items"]!.AsArray().ShouldHaveSingleItem()!["decided_by"]!).ShouldBe("model");
        asking.Database.Count("llm_calls", "trace_id = @0 AND status = 'unknown'", traceId).ShouldBe(0, "what was not sent is not paid");
    }

    [Fact]
    public async Task A_batch_that_waits_for_an_unreachable_local_server_can_be_cancelled()
    {
        await using var asking = await WithLocalServerAsync(await FreeAddressAsync());
        var traceId = await asking.Api.SubmitAsync(ForLocalServer("waiting"));
        await UnreachableAsync(asking);

        await Deadline.UntilAsync(
            () => asking.Database.Count("batch_items", "trace_id = @0 AND state = 'queued'", traceId) == 1, "the indicator waits in the queue");
        (await asking.Api.PostAsync($"/batches/{traceId}/cancel")).ShouldBe(HttpStatusCode.Accepted);
        ((string)(await asking.Api.EndAsync(traceId))["status"]!).ShouldBe("cancelled");
    }

    [Fact]
    public async Task A_paused_provider_does_not_hold_up_another()
    {
        _asking.Fake.Answer = request => request.IsAnthropic ? Answers.Flow(request) : FakeAnswer.BadKey();
        await _asking.SubmitAsync(Sample.BatchOf(Sample.NewIds(10)));
        await PausedAsync("openai");

        var traceId = await _asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(10)), "anthropic");

        (await _asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
    }

    [Fact]
    public async Task A_batch_whose_provider_lost_its_key_says_so_and_waits()
    {
        _asking.Fake.Answer = _ => FakeAnswer.BadKey();
        var traceId = await _asking.SubmitAsync(Sample.BatchOf("keyless"));
        await PausedAsync("openai");
        await _asking.RestartAsync(settings => settings with
        {
            ModelProviders = settings.ModelProviders.Where(known => known.Key == KnownProviders.Local).ToDictionary(),
        });

        var pause = (await _asking.Api.GetJsonAsync($"/batches/{traceId}"))["pause"].ShouldNotBeNull();

        ((string)pause["reason"]!).ShouldBe("no-key");
        ((string)pause["error"]!).ShouldContain("OPENAI_API_KEY");
        var openAI = await ProviderAsync("openai");
        ((string)openAI["status"]!).ShouldBe("no-key");
        ((string)openAI["pause"]!["reason"]!).ShouldBe("no-key");
        (await ProviderAsync("anthropic"))["pause"].ShouldBeNull("nothing waits for it");
        _asking.Database.Count("batch_items", "trace_id = @0 AND state = 'queued'", traceId).ShouldBe(1);
    }

    private static async Task<Uri> FreeAddressAsync()
    {
        await using var server = await FakeModelHost.StartAsync();
        return server.OpenAIBaseUrl;
    }

    private static Task<RunningService> WithLocalServerAsync(Uri address) => RunningService.StartAsync(settings => settings with
    {
        ModelProviders = new Dictionary<string, ProviderSettings>
        {
            ["local"] = new(new ProviderOptions(address, null, TimeSpan.FromSeconds(5)), "local-model", 4),
        },
    });

    private static JsonObject ForLocalServer(string id) => AskingService.Ask("local", null, "llm", Sample.Indicator(id));

    private static Task UnreachableAsync(RunningService asking) => Deadline.UntilAsync(
        async () => (string?)Provider(await asking.Api.GetJsonAsync("/health"), "local")["pause"]?["reason"] == "unreachable",
        "the pause of the local server");

    private static JsonNode Provider(JsonNode health, string provider) =>
        health["providers"]!.AsArray().Single(shown => (string)shown!["provider"]! == provider)!;

    private async Task<JsonNode> ProviderAsync(string provider) => Provider(await _asking.Api.GetJsonAsync("/health"), provider);

    private async Task<JsonNode> PausedAsync(string provider)
    {
        JsonNode? shown = null;
        await Deadline.UntilAsync(
            async () => (string)(shown = await ProviderAsync(provider))["status"]! == "paused", $"the pause of {provider}");
        return shown!;
    }
}
