using System.Net;
using System.Text.Json.Nodes;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

public sealed class RoutingTests : IAsyncLifetime
{
    private AskingService _asking = null!;

    public async Task InitializeAsync()
    {
        _asking = await AskingService.StartAsync();
        _asking.Fake.Answer = Answers.Balance;
    }

    public async Task DisposeAsync() => await _asking.DisposeAsync();

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    [InlineData("local")]
    public async Task Auto_asks_once_where_rules_are_unsure_and_never_where_they_are_sure(string provider)
    {
        var traceId = await _asking.ClassifyAsync(Sample.Batch(Sample.Indicator("sure"), Unsure("unsure")), provider, "auto");

        var results = await _asking.ResultsAsync(traceId);
        ((string)results["sure"]["decided_by"]!).ShouldBe("rule");
        ((string)results["unsure"]["decided_by"]!).ShouldBe("model");
        ((string)results["unsure"]["indicator_type"]!).ShouldBe("balance");
        _asking.Fake.Requests.ShouldHaveSingleItem().User.ShouldContain("Zorblax quotient");
        _asking.Calls(traceId, "answered").ShouldBe(1);
    }

    [Fact]
    public async Task What_rules_settle_costs_nothing()
    {
        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("sure"), routing: "auto");

        _asking.Fake.Count.ShouldBe(0);
        ((double)(await _asking.Api.GetJsonAsync($"/batches/{traceId}"))["cost_usd"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Llm_asks_the_labels_and_the_review_of_every_indicator()
    {
        _asking.Fake.Answer = Answers.Flow;

        var traceId = await _asking.ClassifyAsync(Sample.Batch(Sample.Indicator("sure"), Unsure("unsure")));

        _asking.Fake.Requests.Count(Answers.IsClassify).ShouldBe(2);
        _asking.Fake.Requests.Count(Answers.IsReview).ShouldBe(2);
        _asking.Fake.Count.ShouldBe(4);
        (await _asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
    }

    [Fact]
    public async Task An_objection_is_put_to_a_final_review_that_corrects_the_label()
    {
        _asking.Fake.Answer = request =>
            Answers.IsReview(request) ? FakeModels.SchemaAnswer.With(request, ("wrong_fields", new JsonArray("heat_map_orientation")))
            : Answers.IsFinalReview(request) ? FakeModels.SchemaAnswer.With(
                request, ("objection_accepted", true), ("corrections", new JsonObject { ["heat_map_orientation"] = "neutral" }))
            : Answers.Flow(request);

        var result = await _asking.ResultAsync(await _asking.ClassifyAsync(Sample.BatchOf("objected")));

        _asking.Fake.Count.ShouldBe(3);
        ((string)result["heat_map_orientation"]!).ShouldBe("neutral");
        ((string)result["review_status"]!).ShouldBe("corrected");
    }

    [Fact]
    public async Task The_rules_classify_alone_while_a_model_keeps_others_waiting()
    {
        _asking.Fake.Latency = TimeSpan.FromHours(1);
        var waiting = await _asking.SubmitAsync(Sample.BatchOf(Sample.NewIds(30)));
        await Deadline.UntilAsync(() => _asking.Fake.Count > 0, "a question on its way");

        var other = await _asking.ClassifyAsync(Sample.Batch(Sample.Indicator("sure")), "anthropic", "auto");
        var rules = await _asking.Api.ClassifyAsync(Sample.BatchOf(Sample.NewIds(30)));

        (await _asking.ResultsAsync(rules)).Count.ShouldBe(30);
        (await _asking.ResultsAsync(other)).Count.ShouldBe(1);
        (await _asking.Api.GetJsonAsync($"/batches/{waiting}"))["ended_at"].ShouldBeNull();
        (await _asking.Api.PostAsync($"/batches/{waiting}/cancel")).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_slow_provider_does_not_hold_up_another()
    {
        _asking.Fake.Answer = request => Answers.Flow(request) with { Latency = request.IsAnthropic ? TimeSpan.Zero : TimeSpan.FromHours(1) };
        await _asking.SubmitAsync(Sample.BatchOf(Sample.NewIds(100)));
        await Deadline.UntilAsync(() => _asking.Fake.Count > 0, "a question on its way");

        var quick = await _asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(10)), "anthropic");

        (await _asking.ResultsAsync(quick)).Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_request_may_name_the_model()
    {
        var batch = Sample.BatchOf("named");
        batch["model"] = "gpt-4.1-mini";

        var result = await _asking.ResultAsync(await _asking.ClassifyAsync(batch));

        _asking.Fake.Requests.ShouldAllBe(request => request.Model == "gpt-4.1-mini");
        ((string)result["model"]!).ShouldBe("gpt-4.1-mini");
        ((string)result["provider"]!).ShouldBe("openai");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public async Task A_blank_model_is_refused(string model)
    {
        var reply = await _asking.Api.PostBatchAsync(AskingService.Ask("openai", model, "auto", Sample.Indicator("blank")));

        reply.Errors()["model"].ShouldHaveSingleItem().ShouldContain("blank");
    }

    [Theory]
    [InlineData("gpt\n4")]
    [InlineData("gpt-4\r\n")]
    [InlineData("gpt\u20284")]
    [InlineData("gpt\u202e4")]
    [InlineData("gpt\t4")]
    public async Task A_model_that_does_not_print_on_one_line_is_refused(string model)
    {
        var reply = await _asking.Api.PostBatchAsync(AskingService.Ask("openai", model, "auto", Sample.Indicator("odd")));

        reply.Errors()["model"].ShouldHaveSingleItem().ShouldContain("one line");
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task A_model_has_at_most_200_characters(int length, bool accepted)
    {
        var model = new string('m', length);

        var reply = await _asking.Api.PostBatchAsync(AskingService.Ask("openai", model, "auto", Sample.Indicator($"long-{length}")));

        ((int)reply.Status < 300).ShouldBe(accepted);
        if (!accepted)
        {
            reply.ShouldRefuse("model");
        }
    }

    private static JsonObject Unsure(string id)
    {
        var indicator = Sample.Indicator(id, "Zorblax quotient");
        indicator.Remove("units");
        return indicator;
    }
}
