using System.Text.Json.Nodes;
using Classify.Client.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Classify.Client.Tests.Runs;

/// <summary>What scripts do when the service fails, refuses, stalls or is not there.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly ScriptRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Failed_indicators_are_listed_with_stage_and_error()
    {
        await using var service = await FakeService.StartAsync();
        service.Failing.UnionWith(["ID02", "ID07"]);

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "10");

        code.ShouldBe(1);
        _run.Error.ShouldContain("Group 1 completed (8 indicators done, 2 failed)");
        _run.Out.ShouldContain("   ID02 \"Indicator number 2\": failed at stage family - provider-timeout: no answer within 60 s");
        _run.Out.ShouldContain("10 indicators: 8 done, 2 failed, 0 need review");
        _run.Out.ShouldContain($"curl -s -X POST {service.Url}/batches/{service.Batches.First(batch => FakeBatch.IdOf(batch.Indicators[0]) == "ID01").TraceId}/retry");
    }

    [Fact]
    public async Task Failed_indicators_are_listed_even_where_the_service_has_no_details()
    {
        await using var service = await FakeService.StartAsync();
        service.HasItems = false;
        service.Failing.Add("ID02");

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "3");

        code.ShouldBe(1);
        _run.Out.ShouldContain("   ID02 \"Indicator number 2\": failed");
    }

    [Fact]
    public async Task Twenty_seconds_without_progress_list_what_is_stuck()
    {
        await using var service = await FakeService.StartAsync();
        service.Ended = batch => batch.Polls < 45 ? 1 : 3;

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "3");

        code.ShouldBe(0);
        _run.Error.ShouldContain("   No progress for 20s. Not ended yet:");
        _run.Error.ShouldContain("      ID02 \"Indicator number 2\": retrying at stage family, 2 failed attempts - provider-timeout: no answer within 60 s (");
        _run.Error.ShouldContain("   No progress for 40s. Not ended yet:");
        _run.Error.ShouldNotContain("ID01");
        _run.Error.Split("No progress").Length.ShouldBe(3);
        _run.Error.ShouldContain("   Progress: 1/3 (33%) - 11s elapsed");
    }

    [Fact]
    public async Task A_provider_that_is_paused_is_named_once_and_so_is_its_return()
    {
        await using var service = await FakeService.StartAsync();
        service.Ended = batch => batch.Polls < 8 ? 1 : 3;
        service.Pause = batch => batch.Polls is > 2 and < 6
            ? new JsonObject { ["reason"] = "key-refused", ["error"] = "Incorrect API key provided.\u001b[31m", ["since"] = "2026-01-02T03:04:05.000Z" }
            : null;

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "3");

        code.ShouldBe(0);
        _run.Error.Split("builtin is paused, key-refused: Incorrect API key provided.").Length.ShouldBe(2);
        _run.Error.Split("The provider works again.").Length.ShouldBe(2);
        _run.Error.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData(false, "cost -")]
    [InlineData(true, "cost $0.025")]
    public async Task A_cost_that_is_not_known_is_not_counted_as_nothing(bool isKnown, string shown)
    {
        await using var service = await FakeService.StartAsync();
        service.CostUsd = batch => isKnown || FakeBatch.IdOf(batch.Indicators[0]) == "ID01" ? 0.0125m : null;

        await _run.RunAsync(service, ScriptRun.RunAll, "10");

        _run.Out.ShouldContain(shown);
    }

    [Fact]
    public async Task A_stuck_batch_without_details_shows_its_counts()
    {
        await using var service = await FakeService.StartAsync();
        service.HasItems = false;
        service.Ended = batch => batch.Polls < 30 ? 1 : 3;

        await _run.RunAsync(service, ScriptRun.RunAll, "3");

        _run.Error.ShouldContain("0 queued, 2 running, 0 waiting, 0 retrying");
    }

    [Fact]
    public async Task The_time_for_the_run_ends_it_with_the_way_back()
    {
        await using var service = await FakeService.StartAsync();
        service.Ended = batch => FakeBatch.IdOf(batch.Indicators[0]) == "ID01" ? 5 : 0;

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "10", "--timeout", "12", "--json");

        code.ShouldBe(4);
        _run.Error.ShouldContain("Timed out: the 12 s of --timeout are over.");
        var open = service.Batches.Single(batch => FakeBatch.IdOf(batch.Indicators[0]) == "ID06").TraceId;
        _run.Error.ShouldContain($"1 accepted batch will go on in the service. To come back:\n   curl -s {service.Url}/batches/{open}".ReplaceLineEndings());
        var json = _run.Json;
        json.GetProperty("status").GetString().ShouldBe("timed-out");
        json.GetProperty("open_trace_ids").EnumerateArray().Single().GetString().ShouldBe(open);
        json.GetProperty("totals").GetProperty("done").GetInt32().ShouldBe(5);
        json.GetProperty("totals").GetProperty("unfinished").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task The_first_interrupt_lets_go_and_says_how_to_come_back()
    {
        await using var service = await FakeService.StartAsync();
        service.Ended = batch =>
        {
            _run.Interrupts.Signal();
            return 0;
        };

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "10");

        code.ShouldBe(130);
        _run.Error.ShouldContain("Interrupted: this script lets go (Ctrl-C again ends at once).");
        _run.Error.ShouldContain("2 accepted batches will go on in the service. To come back:");
        service.Batches.ShouldAllBe(batch => _run.Error.Contains($"curl -s {service.Url}/batches/{batch.TraceId}"));
    }

    [Fact]
    public void The_second_interrupt_ends_at_once_unless_it_echoes_the_first()
    {
        var ended = new List<string>();
        _run.Interrupts.OnSecond(() => ended.Add("program"));
        _run.Interrupts.OnSecond(() => ended.Add("service"));

        _run.Interrupts.Signal();
        _run.Interrupts.Signal();
        ended.ShouldBeEmpty();
        _run.Clock.Advance(TimeSpan.FromSeconds(1));
        _run.Interrupts.Signal();

        ended.ShouldBe(["service", "program"]);
    }

    [Fact]
    public async Task A_missing_key_names_the_setting()
    {
        await using var service = await FakeService.StartAsync(apiKey: "sesame");

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "10");

        code.ShouldBe(3);
        _run.Error.ShouldContain("set API_KEY in the environment or in .env");
        _run.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_service_is_asked_again_after_the_time_it_names_with_the_same_key(int status)
    {
        await using var service = await FakeService.StartAsync();
        var left = 2;
        service.Intercept = context =>
        {
            if (context.Request.Method != "POST" || left-- == 0)
            {
                return null;
            }

            context.Response.Headers.RetryAfter = "7";
            return FakeService.Problem(status, "Busy");
        };

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "5");

        code.ShouldBe(0);
        service.Requests.Where(request => request.Method == "POST").Select(request => request.IdempotencyKey).Distinct()
            .ShouldHaveSingleItem().ShouldNotBeNullOrEmpty();
        service.Requests.Count(request => request.Method == "POST").ShouldBe(3);
        _run.Clock.Now.ShouldBeGreaterThan(TimeSpan.FromSeconds(14));
        _run.Error.ShouldContain($"   {status} Busy - trying again in ");
        _run.Error.ShouldContain("(attempt 2 of 10)");
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_given_up()
    {
        await using var service = await FakeService.StartAsync();
        service.Intercept = context =>
        {
            context.Response.Headers.RetryAfter = "1";
            return context.Request.Method == "POST" ? FakeService.Problem(503, "Busy", "the backlog is full") : null;
        };

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "5", "--json");

        code.ShouldBe(3);
        service.Requests.Count(request => request.Method == "POST").ShouldBe(10);
        _run.Error.ShouldContain("is not available: 503 Busy: the backlog is full");
        _run.Json.GetProperty("status").GetString().ShouldBe("unreachable");
    }

    [Fact]
    public async Task A_refusal_is_printed_field_by_field_with_the_indicator_it_is_about()
    {
        await using var service = await FakeService.StartAsync();
        var first = true;
        service.Intercept = context =>
        {
            if (context.Request.Method != "POST" || !first)
            {
                return null;
            }

            first = false;
            return FakeService.Problem(400, "Bad Request", "1 field is wrong", new Dictionary<string, string[]>
            {
                ["indicators[1].units"] = ["is too long", "and wrong"],
            });
        };

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "4", "--batch-size", "2", "--concurrent-batches", "1");

        code.ShouldBe(1);
        _run.Error.ShouldContain("   Batch 1 refused: 400 Bad Request: 1 field is wrong");
        _run.Error.ShouldContain("      indicators[1].units (ID02): is too long and wrong");
        _run.Out.ShouldContain("   ID02 \"Indicator number 2\": refused - units: is too long and wrong");
        _run.Out.ShouldContain("   ID01 \"Indicator number 1\": refused - another indicator of its batch was refused");
        _run.Out.ShouldContain("4 indicators: 2 done, 2 failed, 0 need review");
    }

    [Theory]
    [InlineData("openai", 4, true)]
    [InlineData("3", 1, false)]
    public async Task A_refusal_that_holds_for_every_batch_stops_the_run_and_is_told_once(string what, int submissions, bool moreGroups)
    {
        await using var service = await FakeService.StartAsync();
        service.Intercept = context => context.Request.Method != "POST" ? null : FakeService.Problem(
            400, "Bad Request", null, new Dictionary<string, string[]> { ["llm_provider"] = ["openai needs OPENAI_API_KEY"] });

        var code = await _run.RunAsync(service, ScriptRun.RunAll, what);

        code.ShouldBe(2);
        _run.Error.Split("      llm_provider: openai needs OPENAI_API_KEY").Length.ShouldBe(2);
        _run.Error.Split("refused for the same reason\n").Length.ShouldBe(submissions);
        _run.Error.Contains("The remaining groups are not submitted", StringComparison.Ordinal).ShouldBe(moreGroups);
        _run.Out.ShouldBeEmpty("no indicator has a story of its own");
        service.Requests.Count(request => request.Method == "POST").ShouldBe(submissions);
    }

    [Fact]
    public async Task A_batch_that_the_service_no_longer_knows_is_not_waited_for()
    {
        await using var service = await FakeService.StartAsync();
        service.Intercept = context => context.Request.Path.StartsWithSegments("/batches") ? FakeService.Problem(404, "Not Found") : null;

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "3");

        code.ShouldBe(1);
        _run.Error.ShouldContain("   Batch 1 is lost: 404 Not Found (trace: ");
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_an_error_not_a_crash()
    {
        await using var service = await FakeService.StartAsync();
        service.Intercept = context => context.Request.Path == "/classify/batch" ? Results.Text("<html>", statusCode: 202) : null;

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "3");

        code.ShouldBe(1);
        _run.Error.ShouldContain("the answer could not be read");
    }
}
