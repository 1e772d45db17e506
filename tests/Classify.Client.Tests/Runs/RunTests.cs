using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.Runs;

/// <summary>Scripts from the command line to the exit code, against a service that works.</summary>
public sealed class RunTests : IDisposable
{
    private readonly ScriptRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Groups_are_submitted_and_waited_for_one_after_the_other()
    {
        await using var service = await FakeService.StartAsync();

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "30");

        code.ShouldBe(0);
        _run.Error.ShouldContain("Group 1/2: starting 4 concurrent batches...");
        _run.Error.ShouldContain("   Batch 1/6: submitting indicators 1-5...");
        _run.Error.ShouldContain("   Batch 4/6: submitting indicators 16-20...");
        _run.Error.ShouldContain($"   Batch 1 accepted (trace: {service.Batches.Single(batch => FakeBatch.IdOf(batch.Indicators[0]) == "ID01").TraceId})");
        _run.Error.ShouldContain("Group 1 batches submitted (20 indicators queued)");
        _run.Error.ShouldContain("Waiting for 20 indicators to complete...");
        _run.Error.ShouldContain("   Progress: 20/20 (100%) - ");
        _run.Error.ShouldContain("Group 1 completed (20 indicators done)");
        _run.Error.IndexOf("Group 2/2: starting 2 concurrent batches", StringComparison.Ordinal)
            .ShouldBeGreaterThan(_run.Error.IndexOf("Group 1 completed", StringComparison.Ordinal));
        service.Batches.Select(batch => batch.Indicators.Count).ShouldBe([5, 5, 5, 5, 5, 5]);
    }

    [Fact]
    public async Task The_report_has_results_totals_cost_traces_and_the_next_command()
    {
        await using var service = await FakeService.StartAsync();
        service.Doubtful.Add("ID02");

        await _run.RunAsync(service, ScriptRun.RunAll, "10");

        _run.Out.ShouldContain("ID10");
        _run.Out.ShouldContain("Indicator number 10");
        _run.Out.ShouldContain("10 indicators: 10 done, 0 failed, 1 needs review");
        _run.Out.ShouldContain("cost $0.025");
        service.Batches.ShouldAllBe(batch => _run.Out.Contains(batch.TraceId));
        _run.Out.ShouldContain($"curl -s \"{service.Url}/classifications?review_status=needs-review\"");
        _run.Out.ShouldNotContain("Progress");
    }

    [Fact]
    public async Task Indicators_and_choices_reach_the_service_untouched()
    {
        const string line = """{"indicator_id":"ODD", "name":"Odd","sample_values":[{"date":"last10YearsAvg","value":1.50}],"unknown":{"a":[null]}}""";
        _run.Repository.WriteCatalogue([line]);
        await using var service = await FakeService.StartAsync();

        await _run.RunAsync(service, ScriptRun.RunAll, "all", "openai", "--model", "gpt-x", "--routing", "llm");

        service.Batches.Single().Body.ToJsonString().ShouldBe(
            """{"indicators":[{"indicator_id":"ODD","name":"Odd","sample_values":[{"date":"last10YearsAvg","value":1.50}],"unknown":{"a":[null]}}],"""
            + "\"llm_provider\":\"openai\",\"model\":\"gpt-x\",\"routing\":\"llm\"}");
    }

    [Fact]
    public async Task Without_choices_the_service_chooses_and_a_missing_price_is_a_dash()
    {
        await using var service = await FakeService.StartAsync();
        service.CostUsd = _ => null;

        await _run.RunAsync(service, ScriptRun.RunAll, "1");

        service.Batches.Single().Body.Select(property => property.Key).ShouldBe(["indicators"]);
        _run.Out.ShouldContain("cost -");
    }

    [Fact]
    public async Task A_seed_draws_the_same_indicators_again()
    {
        await using var service = await FakeService.StartAsync();

        await _run.RunAsync(service, ScriptRun.RunRandom, "-7", "--seed", "3", "--batch-size", "7");
        await _run.RunAsync(service, ScriptRun.RunRandom, "-7", "--seed", "3", "--batch-size", "7");

        var drawn = service.Batches.Select(batch => batch.Indicators.Select(FakeBatch.IdOf).ToList()).ToList();
        drawn[1].ShouldBe(drawn[0]);
        drawn[0].ShouldBeUnique();
        _run.Error.ShouldContain("Drew 7 of 50 indicators (--seed 3 draws the same ones again).");
    }

    [Fact]
    public async Task More_than_the_catalogue_holds_takes_all_and_says_so()
    {
        await using var service = await FakeService.StartAsync();

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "51", "--batch-size", "50");

        code.ShouldBe(0);
        _run.Error.ShouldContain("There are 50 indicators, fewer than asked for: taking all of them.");
        service.Batches.Single().Indicators.Count.ShouldBe(50);
    }

    [Fact]
    public async Task Results_are_listed_in_the_order_of_submission_from_every_page()
    {
        await using var service = await FakeService.StartAsync();

        await _run.RunAsync(service, ScriptRun.RunAll, "12", "--json");

        _run.Json.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("indicator_id").GetString())
            .ShouldBe(Enumerable.Range(1, 12).Select(i => $"ID{i:00}"));
        service.Requests.ShouldContain(request => request.Path.Contains("cursor=4"));
    }

    [Fact]
    public async Task Json_is_one_document_with_the_rows_as_the_service_sent_them()
    {
        await using var service = await FakeService.StartAsync();
        service.Failing.Add("ID03");

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "6", "builtin", "--json");

        code.ShouldBe(1);
        var json = _run.Json;
        json.GetProperty("status").GetString().ShouldBe("completed");
        json.GetProperty("exit_code").GetInt32().ShouldBe(1);
        json.GetProperty("totals").ToString().ShouldBe("""
            {
                "indicators": 6,
                "done": 5,
                "failed": 1,
                "needs_review": 0,
                "unfinished": 0
              }
            """.ReplaceLineEndings());
        json.GetProperty("results")[0].GetProperty("rules_version").GetString().ShouldBe("2026.1");
        json.GetProperty("failed")[0].GetProperty("error_class").GetString().ShouldBe("provider-timeout");
        json.GetProperty("trace_ids").GetArrayLength().ShouldBe(2);
        json.GetProperty("cost_usd").GetDecimal().ShouldBe(0.025m);
        json.GetProperty("duration_ms").GetInt64().ShouldBeGreaterThan(0);
        _run.Error.ShouldContain("Group 1 completed (5 indicators done, 1 failed)");
    }

    [Fact]
    public async Task The_key_is_sent_and_never_shown()
    {
        _run.Repository.WriteDotEnv("API_KEY=sesame-7");
        await using var service = await FakeService.StartAsync(apiKey: "sesame-7");

        var code = await _run.RunAsync(service, ScriptRun.RunAll, "1");

        code.ShouldBe(0);
        service.Requests.ShouldAllBe(request => request.ApiKey == "sesame-7");
        (_run.Out + _run.Error).ShouldNotContain("sesame");
        _run.Out.ShouldContain("-H \"X-API-Key: $API_KEY\"");
    }

    [Fact]
    public async Task Hostile_names_reach_the_report_without_their_teeth()
    {
        const string name = "[red]Debt[/] \u001b]0;owned\u0007\u001b[2J\r\nGroup 9 completed";
        _run.Repository.WriteCatalogue([Repository.Indicator("BAD\u001b[31m", name), Repository.Indicator("WORSE", name)]);
        await using var service = await FakeService.StartAsync();
        service.Failing.Add("WORSE");
        service.Ended = batch => batch.Polls < 40 ? 0 : 2;

        var code = await _run.RunAsync(service, ScriptRun.RunAll);

        code.ShouldBe(1);
        var said = _run.Out + _run.Error;
        said.ShouldContain("[red]Debt[/]");
        said.ShouldNotContain("\u001b");
        said.ShouldNotContain("owned");
        said.Split('\n').ShouldNotContain(line => line.StartsWith("Group 9"));
    }
}
