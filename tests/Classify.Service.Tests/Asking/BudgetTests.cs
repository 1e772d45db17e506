using Classify.FakeModels;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

public sealed class BudgetTests
{
    [Fact]
    public async Task A_batch_that_would_pass_its_limit_stops_asking_and_ends_by_rules()
    {
        const double Limit = 0.002;
        await using var asking = await AskingService.StartAsync(settings => settings with { MaxCostUsd = Limit, AnswerCacheDays = 0 });
        asking.Fake.Answer = request => Answers.Balance(request) with { PromptTokens = 700, CompletionTokens = 100 };

        var traceId = await asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(50)));

        var results = await asking.ResultsAsync(traceId);
        results.Count.ShouldBe(50);
        var marked = results.Values.Where(result => ((string?)result["review_reason"] ?? "").Contains("MAX_COST_USD")).ToList();
        marked.ShouldNotBeEmpty();
        marked.ShouldAllBe(result => (string)result["review_status"]! == "needs-review");
        marked.ShouldContain(result => (string)result["decided_by"]! == "rule" && (string)result["indicator_type"]! == "flow");
        asking.Fake.Count.ShouldBeInRange(1, 99);
        ((double)(await asking.Api.GetJsonAsync($"/batches/{traceId}"))["cost_usd"]!).ShouldBeInRange(1e-6, Limit);
    }

    [Fact]
    public async Task However_many_calls_are_opened_at_once_what_is_spent_and_held_back_stays_under_the_limit()
    {
        const double Limit = 0.003;
        await using var asking = await AskingService.StartAsync(settings => settings with { MaxCostUsd = Limit, AnswerCacheDays = 0 });
        asking.Fake.Answer = Answers.Balance;
        asking.Fake.Latency = TimeSpan.FromMilliseconds(50);

        var traceId = await asking.SubmitAsync(Sample.BatchOf(Sample.NewIds(100)));
        var highest = 0.0;
        await Deadline.UntilAsync(
            () =>
            {
                highest = Math.Max(highest, Convert.ToDouble(asking.Database.Value(
                    "SELECT COALESCE(cost_usd, 0) + reserved_usd FROM batches WHERE trace_id = @0", traceId)));
                return asking.Database.Count("batches", "trace_id = @0 AND ended_at IS NOT NULL", traceId) == 1;
            },
            "the end of the batch");

        highest.ShouldBeInRange(1e-6, Limit);
        asking.Database.Value("SELECT reserved_usd FROM batches WHERE trace_id = @0", traceId).ShouldBe(0.0);
    }

    [Fact]
    public async Task Without_a_limit_everything_is_asked()
    {
        await using var asking = await AskingService.StartAsync(settings => settings with { AnswerCacheDays = 0 });
        asking.Fake.Answer = Answers.Flow;

        await asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(20)));

        asking.Fake.Count.ShouldBe(40);
    }
}
