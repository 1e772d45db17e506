using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

public sealed class LedgerTests : IAsyncLifetime
{
    private AskingService _asking = null!;

    public async Task InitializeAsync()
    {
        _asking = await AskingService.StartAsync(settings => settings with { LlmTimeoutSeconds = 1 });
        _asking.Fake.Answer = Answers.Flow;
    }

    public async Task DisposeAsync() => await _asking.DisposeAsync();

    [Fact]
    public async Task Every_request_has_its_row_with_tokens_cost_and_the_words_it_asked()
    {
        _asking.Fake.Answer = request => Answers.Flow(request) with { PromptTokens = 1_000, CachedTokens = 200, CompletionTokens = 50 };

        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("one"));

        // gpt-4o-mini: 0.15 a million tokens, 0.075 cached, 0.60 answered.
        const double Cost = ((800 * 0.15) + (200 * 0.075) + (50 * 0.60)) / 1_000_000;
        Column("cost_usd", traceId).Select(double.Parse).ShouldBe([Cost, Cost], tolerance: 1e-12);
        Column("prompt_tokens", traceId).ShouldBe(["1000", "1000"]);
        Column("cached_tokens", traceId).ShouldBe(["200", "200"]);
        Column("completion_tokens", traceId).ShouldBe(["50", "50"]);
        Column("status", traceId).ShouldBe(["answered", "answered"]);
        Column("stage", traceId).ShouldBe(["time", "boolean-review"]);
        Column("prompt_hash", traceId).Distinct().Count().ShouldBe(2);
        Column("prompt_version", traceId).Distinct().ShouldHaveSingleItem().ShouldBe((string)(await _asking.ResultAsync(traceId))["prompt_version"]!);
        ((double)(await _asking.Api.GetJsonAsync($"/batches/{traceId}"))["cost_usd"]!).ShouldBe(2 * Cost, 1e-12);
    }

    [Fact]
    public async Task A_model_without_a_price_costs_an_unknown_amount_and_never_nothing()
    {
        var batch = Sample.BatchOf("unpriced");
        batch["model"] = "somebody-elses-model";

        var traceId = await _asking.ClassifyAsync(batch);

        _asking.Database.Count("llm_calls", "trace_id = @0 AND cost_usd IS NULL AND status = 'answered'", traceId).ShouldBe(2);
        (await _asking.Api.GetJsonAsync($"/batches/{traceId}")).AsObject().ShouldContainKeyAndValue("cost_usd", null);
    }

    [Fact]
    public async Task An_answer_without_a_count_of_tokens_costs_an_unknown_amount_and_never_nothing()
    {
        _asking.Fake.Answer = request => WithoutUsage(Answers.Flow(request).Content);

        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("uncounted"));

        _asking.Database.Count(
            "llm_calls",
            "trace_id = @0 AND status = 'answered' AND COALESCE(cost_usd, prompt_tokens, completion_tokens, cached_tokens) IS NULL",
            traceId).ShouldBe(2);
        _asking.Database.Count("batches", "trace_id = @0 AND reserved_usd > 0", traceId).ShouldBe(1, "it counts as spent for the limit");
        (await _asking.Api.GetJsonAsync($"/batches/{traceId}")).AsObject().ShouldContainKeyAndValue("cost_usd", null);
    }

    [Theory]
    [InlineData("500", "failed")]
    [InlineData("overloaded", "failed")]
    [InlineData("rate limit", "failed")]
    [InlineData("timeout", "unknown")]
    [InlineData("broken", "unknown")]
    public async Task A_request_without_an_answer_is_asked_again_and_both_are_in_the_ledger(string fault, string status)
    {
        _asking.Fake.Next(fault switch
        {
            "500" => FakeAnswer.ServerError(),
            "overloaded" => new FakeAnswer.Fails(503, "Overloaded", "overloaded_error"),
            "rate limit" => FakeAnswer.RateLimited(retryAfterSeconds: 1),
            "timeout" => new FakeAnswer.Hangs(),
            _ => new FakeAnswer.Breaks(),
        });

        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("faulty"));

        _asking.Fake.Count.ShouldBe(3);
        _asking.Calls(traceId, status).ShouldBe(1, "what may have been answered and paid is unknown");
        _asking.Calls(traceId, "answered").ShouldBe(2);
        ((string)(await _asking.ResultAsync(traceId))["review_status"]!).ShouldBe("passed");
    }

    [Fact]
    public async Task When_the_total_time_is_used_up_the_answer_of_the_rules_stays_for_a_human()
    {
        _asking.Fake.Answer = _ => FakeAnswer.ServerError();

        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("down"));

        var result = await _asking.ResultAsync(traceId);
        ((string)result["indicator_type"]!).ShouldBe("flow");
        ((string)result["review_status"]!).ShouldBe("needs-review");
        ((string)result["review_reason"]!).ShouldContain("openai gave no answer");
        _asking.Calls(traceId, "failed").ShouldBe(_asking.Fake.Count);
    }

    [Fact]
    public async Task The_log_says_that_a_stage_waited_for_a_model()
    {
        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("logged"));

        _asking.Database.Texts("SELECT stage || ' ' || status FROM processing_log WHERE trace_id = @0 ORDER BY id", traceId).ShouldBe(
        [
            "time started", "boolean-review started", "normalize completed", "time completed", "family completed", "type completed",
            "boolean-review completed", "complete completed",
        ]);
    }

    [Fact]
    public async Task The_key_is_sent_and_neither_stored_logged_nor_shown()
    {
        _asking.Fake.Next(
            new FakeAnswer.Fails(500, $"Something broke with {AskingService.Key}", "server_error"), new FakeAnswer.Says("No JSON."));

        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("secret"));

        _asking.Fake.Requests[0].Headers["authorization"].ShouldContain(AskingService.Key);
        var shown = new List<string>(ConsoleLines.All());
        foreach (var path in new[] { "/health", $"/batches/{traceId}", $"/batches/{traceId}/classifications", "/classifications/secret", $"/batches/{traceId}/items" })
        {
            shown.Add((await _asking.Api.GetAsync(path)).Body);
        }

        shown.AddRange(Column("error", traceId));
        shown.ShouldAllBe(text => !text.Contains("hunter2", StringComparison.Ordinal));
        Directory.EnumerateFiles(Path.GetDirectoryName(_asking.Database.Path)!)
            .ShouldAllBe(file => !Holds(file, "hunter2"));
    }

    private static FakeAnswer.Sends WithoutUsage(string content) => new(
        200, $$"""{"choices":[{"message":{"content":{{JsonValue.Create(content)!.ToJsonString()}}},"finish_reason":"stop"}]}""");

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Column(string name, string traceId) =>
        _asking.Database.Texts($"SELECT COALESCE({name}, '') FROM llm_calls WHERE trace_id = @0 ORDER BY id", traceId);
}
