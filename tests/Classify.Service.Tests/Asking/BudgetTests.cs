using Classify.FakeModels;
using Classify.Providers.Prices;
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
    public async Task A_limit_above_the_estimate_marks_nobody_however_many_calls_are_on_their_way()
    {
        var (estimate, run) = await RunAsync(shareOfEstimate: 1.5);

        run.Marked.ShouldBe(0);
        run.CostUsd.ShouldBeInRange(0.5 * estimate, 1.1 * estimate);
    }

    [Fact]
    public async Task A_limit_below_the_estimate_is_spent_and_never_passed()
    {
        var (estimate, run) = await RunAsync(shareOfEstimate: 0.5);

        run.Marked.ShouldBeInRange(1, 99);
        run.CostUsd.ShouldBeInRange(0.45 * estimate, 0.5 * estimate);
        run.HighestUsd.ShouldBeLessThanOrEqualTo(0.5 * estimate + 1e-12);
    }

    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("gpt-6-luna")]
    public async Task What_is_held_back_follows_from_the_limit_on_output_in_the_request(string model)
    {
        await using var asking = await AskingService.StartAsync();
        asking.Fake.Answer = Answers.Flow;
        var batch = Sample.BatchOf("one");
        batch["model"] = model;

        var traceId = await asking.ClassifyAsync(batch);

        var limits = asking.Fake.Requests.Select(request => request.Json.GetProperty("max_completion_tokens").GetInt32()).ToList();
        var price = PriceFile.Read().PriceOf("openai", model).ShouldNotBeNull();
        var reserved = Convert.ToDouble(asking.Database.Value("SELECT SUM(reserved_usd) FROM llm_calls WHERE trace_id = @0", traceId));
        var forAnswers = (double)(limits.Sum() * price.Output / 1_000_000m);
        reserved.ShouldBeInRange(forAnswers, forAnswers + (double)(2 * 2_000 * price.Input / 1_000_000m));
        limits.ShouldAllBe(limit => limit < 1_000, "it is asked not to think");
    }

    /// <summary>100 indicators that are all asked about, with tokens as they would be counted.</summary>
    private static async Task<(double Estimate, Run Run)> RunAsync(double shareOfEstimate)
    {
        var batch = AskingService.Ask("openai", "gpt-6-luna", "llm", Sample.NewIds(100).Select(id => Sample.Indicator(id, $"Gross domestic product {id}")));
        double estimate;
        await using (var free = await AskingService.StartAsync(settings => settings with { AnswerCacheDays = 0 }))
        {
            estimate = (double)(await free.Api.EstimateAsync(batch))["sync_cost_usd"]!;
        }

        await using var asking = await AskingService.StartAsync(
            settings => settings with { AnswerCacheDays = 0, MaxCostUsd = shareOfEstimate * estimate });
        asking.Fake.Latency = TimeSpan.FromMilliseconds(500);
        asking.Fake.Answer = Counted;
        var traceId = await asking.Api.SubmitAsync(batch);
        var highest = 0.0;
        await Deadline.UntilAsync(
            () =>
            {
                highest = Math.Max(highest, Convert.ToDouble(asking.Database.Value(
                    "SELECT COALESCE(cost_usd, 0) + reserved_usd FROM batches WHERE trace_id = @0", traceId)));
                return asking.Database.Count("batches", "trace_id = @0 AND ended_at IS NOT NULL", traceId) == 1;
            },
            "the end of the batch");
        var marked = (await asking.ResultsAsync(traceId)).Values
            .Count(result => ((string?)result["review_reason"] ?? "").Contains("MAX_COST_USD", StringComparison.Ordinal));
        return (estimate, new Run(marked, (double)(await asking.Api.GetJsonAsync($"/batches/{traceId}"))["cost_usd"]!, highest));
    }

    private static FakeAnswer.Says Counted(FakeRequest request)
    {
        var answer = (FakeAnswer.Says)AgreeingModel.Answer(request);
        var asked = request.System.Length + request.User.Length + request.Schema!.Value.GetRawText().Length;
        return answer with { PromptTokens = asked / 4, CompletionTokens = answer.Content.Length / 4 };
    }

    private sealed record Run(int Marked, double CostUsd, double HighestUsd);

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
