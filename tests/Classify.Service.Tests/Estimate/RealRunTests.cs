using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Service.Tests.Infrastructure;
using static Classify.Service.Tests.Infrastructure.AskingService;

namespace Classify.Service.Tests.Estimate;

/// <summary>What was estimated is what happens.</summary>
public sealed class RealRunTests : IAsyncLifetime
{
    private const string Model = "gpt-4.1-mini";

    private AskingService? _service;

    private AskingService Service => _service.ShouldNotBeNull();

    public async Task InitializeAsync() => _service = await StartAsync();

    public async Task DisposeAsync() => await Service.DisposeAsync();

    [Theory]
    [InlineData("llm", 12)]
    [InlineData("auto", 80)]
    public async Task A_model_that_agrees_with_the_rules_is_asked_exactly_what_was_estimated(string routing, int count)
    {
        var batch = Ask("openai", Model, routing, Indicators.Catalogue(count));

        var estimate = await Service.Api.EstimateAsync(batch);
        Service.Fake.Count.ShouldBe(0);
        await Service.Api.ClassifyAsync(batch);

        Service.Fake.Count.ShouldBeGreaterThan(5);
        ShouldBeCalls(estimate["calls"]!, Asked());
    }

    [Fact]
    public async Task Every_indicator_is_asked_about_and_reviewed_when_models_are_always_asked()
    {
        var estimate = await Service.Api.EstimateAsync(Ask("openai", Model, "llm", Indicators.Catalogue(12)));

        ShouldBeCalls(estimate["calls"]!, Calls(12, 12, 0));
        ((int)estimate["settled_by_rules"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_model_is_asked_to_review_what_the_rules_object_to()
    {
        Service.Fake.Answer = request => AgreeingModel.Answer(request, "indicator_type");
        var batch = Ask("openai", Model, "auto", Indicators.NegativePrice());

        var estimate = await Service.Api.EstimateAsync(batch);
        await Service.Api.ClassifyAsync(batch);

        ShouldBeCalls(estimate["calls"]!, Calls(0, 1, 1));
        ShouldBeCalls(estimate["calls"]!, Asked());
    }

    [Theory]
    [InlineData("openai", Model)]
    [InlineData("anthropic", "claude-haiku-4-5")]
    public async Task A_model_that_objects_to_everything_and_answers_everything_wrong_at_first_reaches_the_bound_of_calls(string provider, string model)
    {
        Service.Fake.Answer = request => request.User.Contains("unusable", StringComparison.Ordinal)
            ? AgreeingModel.Answer(request, "scale")
            : new FakeAnswer.Says("no JSON");
        var batch = Ask(provider, model, "llm", Indicators.Catalogue(3));

        var bound = (await Service.Api.EstimateAsync(batch))["at_most"]!;
        var end = await Service.Api.EndAsync(await Service.Api.SubmitAsync(batch));

        ShouldBeCalls(bound["calls"]!, Calls(6, 6, 6));
        ShouldBeCalls(bound["calls"]!, Asked());
        ((double)end["cost_usd"]!).ShouldBeInRange(double.Epsilon, (double)bound["sync_cost_usd"]!);
    }

    [Fact]
    public async Task What_was_answered_before_costs_nothing_again()
    {
        Service.Fake.Answer = request => AgreeingModel.Answer(request, "scale");
        var batch = Ask("openai", Model, "llm", Indicators.Catalogue(4));
        await Service.Api.ClassifyAsync(batch);

        var again = await Service.Api.EstimateAsync(batch);
        var more = await Service.Api.EstimateAsync(Ask("openai", Model, "llm", Indicators.Catalogue(5)));
        var other = await Service.Api.EstimateAsync(Ask("openai", "gpt-4.1", "llm", Indicators.Catalogue(4)));

        ((int)again["answered_before"]!).ShouldBe(12, "each was labelled, reviewed, objected to and decided");
        ShouldBeCalls(again["calls"]!, Calls(0, 0, 0));
        ((double)again["sync_cost_usd"]!).ShouldBe(0);
        ShouldBeCalls(again["at_most"]!["calls"]!, Calls(0, 0, 0));
        ((int)more["answered_before"]!).ShouldBe(12);
        ShouldBeCalls(more["calls"]!, Calls(1, 1, 0));
        ShouldBeCalls(more["at_most"]!["calls"]!, Calls(2, 2, 2));
        ((int)other["answered_before"]!).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_words_about_several_indicators_are_asked_once()
    {
        var batch = Ask("openai", Model, "llm", Sample.NewIds(5).Select(id => Sample.Indicator(id)));

        var estimate = await Service.Api.EstimateAsync(batch);
        await Service.Api.ClassifyAsync(batch);

        ((int)estimate["answered_in_batch"]!).ShouldBe(8);
        ShouldBeCalls(estimate["calls"]!, Calls(1, 1, 0));
        ShouldBeCalls(estimate["calls"]!, Asked());
    }

    [Fact]
    public async Task In_jobs_the_same_words_are_asked_for_each_indicator_and_cost_as_much()
    {
        var batch = Ask("openai", Model, "llm", Sample.NewIds(5).Select(id => Sample.Indicator(id)));
        var sync = await Service.Api.EstimateAsync(batch);
        batch["dispatch"] = "batch";

        var estimate = await Service.Api.EstimateAsync(batch);

        ((int)estimate["answered_in_batch"]!).ShouldBe(0);
        ShouldBeCalls(estimate["calls"]!, Calls(5, 5, 0));
        ((double)estimate["batch_cost_usd"]!).ShouldBe(5 * (double)sync["sync_cost_usd"]! / 2, 1e-9);
        ((double)estimate["sync_cost_usd"]!).ShouldBe((double)sync["sync_cost_usd"]!, 1e-9);
        ((double)sync["batch_cost_usd"]!).ShouldBe((double)estimate["batch_cost_usd"]!, 1e-9);
    }

    private Dictionary<string, int> Asked() =>
        Service.Fake.Requests.CountBy(AgreeingModel.Kind).ToDictionary();

    private static Dictionary<string, int> Calls(int classify, int review, int finalReview) =>
        new() { ["classify"] = classify, ["review"] = review, ["final_review"] = finalReview };

    private static void ShouldBeCalls(JsonNode calls, Dictionary<string, int> expected)
    {
        foreach (var kind in new[] { "classify", "review", "final_review" })
        {
            ((int)calls[kind]!).ShouldBe(expected.GetValueOrDefault(kind), kind);
        }

        ((int)calls["total"]!).ShouldBe(expected.Values.Sum());
    }
}
