using System.Text.Json.Nodes;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Submit;

/// <summary>Requests that choose by the name of a profile.</summary>
public sealed class ProfileTests : IAsyncLifetime
{
    private static readonly Profile[] Profiles =
    [
        new("critical", "openai", "gpt-4.1", "llm", "sync"),
        new("inventory", "builtin"),
    ];

    private AskingService? _service;

    private AskingService Service => _service.ShouldNotBeNull();

    public async Task InitializeAsync() =>
        _service = await AskingService.StartAsync(settings => settings with { Profiles = Profiles.ToDictionary(profile => profile.Name) });

    public async Task DisposeAsync() => await Service.DisposeAsync();

    [Theory]
    [InlineData("critical")]
    [InlineData(" Critical ")]
    public async Task A_batch_is_classified_as_its_profile_says_and_shows_it(string name)
    {
        var batch = await AcceptedAsync(With(name));

        Choices(batch).ShouldBe(("critical", "openai", "gpt-4.1", "llm", "sync"));
        Service.Database.Value("SELECT profile FROM batches WHERE trace_id = @0", (string)batch["trace_id"]!).ShouldBe("critical");
    }

    [Fact]
    public async Task What_a_request_says_itself_wins_over_its_profile()
    {
        var batch = await AcceptedAsync(With("critical", ("model", "gpt-4o-mini"), ("routing", "auto")));

        Choices(batch).ShouldBe(("critical", "openai", "gpt-4o-mini", "auto", "sync"));
    }

    [Fact]
    public async Task Another_provider_does_not_get_the_model_of_the_profile()
    {
        var batch = await AcceptedAsync(With("critical", ("llm_provider", "anthropic")));

        Choices(batch).ShouldBe(("critical", "anthropic", AskingService.AnthropicModel, "llm", "sync"));
    }

    [Fact]
    public async Task An_estimate_goes_by_the_profile()
    {
        ((int)(await Service.Api.EstimateAsync(With("inventory")))["calls"]!["classify"]!).ShouldBe(0);
        ((int)(await Service.Api.EstimateAsync(With("critical")))["calls"]!["classify"]!).ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_profile_is_refused_with_those_there_are()
    {
        var reply = await Service.Api.PostBatchAsync(With("critical2"));

        reply.ShouldRefuse("profile");
        reply.Errors()["profile"].ShouldHaveSingleItem().ShouldBe("must be one of: critical, inventory.");
    }

    private async Task<JsonNode> AcceptedAsync(JsonObject batch) =>
        await Service.Api.GetJsonAsync($"/batches/{await Service.Api.SubmitAsync(batch)}");

    private static JsonObject With(string profile, params (string Name, string Value)[] choices)
    {
        var batch = Sample.BatchOf(Sample.NewId());
        batch["profile"] = profile;
        foreach (var (name, value) in choices)
        {
            batch[name] = value;
        }

        return batch;
    }

    private static (string?, string?, string?, string?, string?) Choices(JsonNode batch) =>
        ((string?)batch["profile"], (string?)batch["provider"], (string?)batch["model"], (string?)batch["routing"], (string?)batch["dispatch"]);
}
