using System.Text.Json.Nodes;
using Classify.Core.Stages;
using Classify.FakeModels;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

public sealed class AnswerCacheTests
{
    [Fact]
    public async Task The_same_question_again_is_answered_from_the_ledger_at_no_cost()
    {
        await using var asking = await StartAsync();
        var first = await asking.ClassifyAsync(Sample.BatchOf("first"));

        var second = await asking.ClassifyAsync(Sample.BatchOf("second"));

        asking.Fake.Count.ShouldBe(2, "labels and review of the first");
        asking.Calls(second, "cached").ShouldBe(2);
        ((double)(await asking.Api.GetJsonAsync($"/batches/{second}"))["cost_usd"]!).ShouldBe(0);
        Labels(await asking.ResultAsync(second)).ShouldBe(Labels(await asking.ResultAsync(first)));
    }

    [Fact]
    public async Task Another_model_or_other_words_are_another_question()
    {
        await using var asking = await StartAsync();
        await asking.ClassifyAsync(Sample.BatchOf("first"));

        await asking.ClassifyAsync(Sample.BatchOf("second"), "anthropic");
        await asking.ClassifyAsync(Sample.Batch(Sample.Indicator("third", "Gross national product")));

        asking.Fake.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Identical_questions_in_flight_are_asked_once()
    {
        await using var asking = await StartAsync();
        asking.Fake.Latency = TimeSpan.FromMilliseconds(200);

        var traceId = await asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(20)));

        asking.Fake.Count.ShouldBe(2);
        asking.Calls(traceId, "answered").ShouldBe(2);
        asking.Calls(traceId, "cached").ShouldBe(38);
        (await asking.ResultsAsync(traceId)).Count.ShouldBe(20);
    }

    [Fact]
    public async Task When_the_first_of_identical_questions_gets_no_usable_answer_the_others_are_not_asked_one_by_one()
    {
        await using var asking = await StartAsync();
        asking.Fake.Answer = _ => new FakeAnswer.Refuses { Latency = TimeSpan.FromMilliseconds(300) };

        var traceId = await asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(10)));

        asking.Fake.Count.ShouldBe(10);
        asking.Fake.MostOpen.ShouldBeGreaterThan(1);
        (await asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["review_status"]! == "needs-review");
    }

    [Fact]
    public async Task When_the_first_of_identical_questions_is_cancelled_unsent_the_others_are_asked_once()
    {
        await using var asking = await StartAsync();
        asking.Fake.Hold();
        var (busy, others) = (Sample.NewIds(10), Sample.NewIds(20));
        var inFront = await SubmitAsync([.. busy.Select(id => Sample.Indicator(id, $"Output of plant {id}"))]);
        await InLineAsync(busy.Count);
        var cancelled = await SubmitAsync(Sample.Indicator("first"));
        await InLineAsync(busy.Count + 1);
        var waiting = await SubmitAsync([.. others.Select(id => Sample.Indicator(id))]);
        await RunningAsync(waiting, others.Count);

        await asking.Api.PostAsync($"/batches/{cancelled}/cancel");
        asking.Fake.Release();
        await asking.Api.EndAsync(waiting);

        asking.Calls(cancelled, "answered").ShouldBe(0);
        asking.Calls(waiting, "answered").ShouldBe(2, "labels and review of one of them");
        asking.Calls(waiting, "cached").ShouldBe(38);

        Task<string> SubmitAsync(params JsonObject[] indicators) => asking.SubmitAsync(Sample.Batch(indicators), "local");

        Task InLineAsync(int questions) => Deadline.UntilAsync(
            async () =>
            {
                var local = (await asking.Api.GetJsonAsync("/health"))["providers"]!.AsArray().Single(known => (string)known!["provider"]! == "local")!;
                return local["limits"]!.AsArray().Sum(limit => (int)limit!["limit"]!["in_flight"]! + (int)limit["limit"]!["waiting"]!) == questions;
            },
            "questions asked or waiting for their turn");

        Task RunningAsync(string traceId, int count) => Deadline.UntilAsync(
            () => asking.Database.Count("batch_items", "trace_id = @0 AND state = 'running' AND ask = 'sync'", traceId) == count,
            "items that wait for a turn");
    }

    [Fact]
    public async Task Zero_days_ask_every_question()
    {
        await using var asking = await StartAsync(days: 0);

        var traceId = await asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(5)));

        asking.Fake.Count.ShouldBe(10);
        asking.Calls(traceId, "cached").ShouldBe(0);
    }

    [Fact]
    public async Task An_unusable_answer_serves_nobody_else()
    {
        await using var asking = await StartAsync();
        asking.Fake.Answer = Answers.OutsideTheLists;
        await asking.ClassifyAsync(Sample.BatchOf("first"));
        asking.Fake.Answer = Answers.Flow;

        var traceId = await asking.ClassifyAsync(Sample.BatchOf("second"));

        asking.Fake.Count.ShouldBe(4);
        asking.Calls(traceId, "cached").ShouldBe(0);
        ((string)(await asking.ResultAsync(traceId))["review_status"]!).ShouldBe("passed");
    }

    [Fact]
    public async Task A_corrective_retry_is_never_answered_from_the_ledger()
    {
        await using var asking = await StartAsync();
        var asked = 0;
        asking.Fake.Answer = request =>
            Answers.IsClassify(request) && ++asked % 2 == 1 ? Answers.OutsideTheLists(request) : Answers.Flow(request);
        await asking.ClassifyAsync(Sample.BatchOf("first"));

        var traceId = await asking.ClassifyAsync(Sample.BatchOf("second"));

        asking.Fake.Requests.Count(Answers.IsClassify).ShouldBe(4, "both times the question and its corrective retry");
        asking.Calls(traceId, "cached").ShouldBe(1, "the review");
    }

    [Fact]
    public async Task An_item_tried_again_is_asked_anew()
    {
        await using var asking = await StartAsync();
        var failure = asking.Service.Gate.FailAt(Stage.Complete, indicator => indicator.IndicatorId == "again");
        var traceId = await asking.ClassifyAsync(Sample.BatchOf("again"));
        failure.Repair();
        asking.Fake.Count.ShouldBe(2, "attempts of one run use the answers that arrived");

        await asking.Api.PostAsync($"/batches/{traceId}/retry");
        await asking.Api.EndAsync(traceId);

        asking.Fake.Count.ShouldBe(4);
        (await asking.ResultsAsync(traceId)).Count.ShouldBe(1);
    }

    private static async Task<AskingService> StartAsync(int days = 30)
    {
        var asking = await AskingService.StartAsync(settings => settings with { AnswerCacheDays = days });
        asking.Fake.Answer = Answers.Flow;
        return asking;
    }

    private static string Labels(JsonNode result)
    {
        var labels = result.DeepClone().AsObject();
        foreach (var own in new[] { "indicator_id", "trace_id", "batch_seq", "created_at" })
        {
            labels.Remove(own);
        }

        return labels.ToJsonString();
    }
}
