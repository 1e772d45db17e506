using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.Runs;

/// <summary>Runs whose questions may go through a provider's batch API.</summary>
public sealed class DispatchTests : IAsyncLifetime
{
    private readonly ScriptRun _run = new();
    private FakeService? _service;

    private FakeService Service => _service.ShouldNotBeNull();

    public async Task InitializeAsync()
    {
        _service = await FakeService.StartAsync();
        Service.Ended = _ => 0;
        Service.Jobs = _ => [FakeJob.Of("in_progress")];
    }

    public async Task DisposeAsync()
    {
        _run.Dispose();
        await Service.DisposeAsync();
    }

    [Fact]
    public async Task Everything_is_submitted_and_left_to_the_service_with_the_ids_to_come_back_by()
    {
        var code = await _run.RunAsync(Service, ScriptRun.RunAll, "openai", "--dispatch", "batch", "--batch-size", "10", "--concurrent-batches", "2");

        code.ShouldBe(0, _run.Error);
        Service.Batches.Count.ShouldBe(5);
        Service.Batches.ShouldAllBe(batch => (string?)batch.Body["dispatch"] == "batch" && _run.Out.Contains(batch.TraceId));
        _run.Out.ShouldContain("Provider jobs:");
        _run.Out.Split("   openai job batch_abc: in_progress, 12 min, deadline 23:41").Length.ShouldBe(2);
        _run.Out.ShouldContain("50 indicators: 0 done, 0 failed, 0 need review, 50 not finished");
        _run.Out.ShouldContain("cost $0.0625 so far");
        _run.Out.ShouldContain($"   dotnet run scripts/history.cs -- show {_run.Out.Split('\n').First(line => line.StartsWith("   0193")).Trim()}");
        _run.Out.ShouldContain("   dotnet run scripts/history.cs -- poll");
        _run.Error.ShouldContain("Group 3: 10 indicators with dispatch batch");
        _run.Error.ShouldNotContain("will go on in the service");
        _run.Error.ShouldNotContain("\a");
    }

    [Fact]
    public async Task Job_ids_are_waited_for_a_short_while_only()
    {
        Service.Jobs = _ => [FakeJob.Of("submitting", providerId: null)];

        (await _run.RunAsync(Service, ScriptRun.RunAll, "9", "openai", "--dispatch", "batch")).ShouldBe(0, _run.Error);

        _run.Clock.Now.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(15));
        _run.Out.ShouldContain("openai job 0a1b-new: submitting");
        _run.Out.ShouldContain("The provider's job ids are not known yet");
    }

    [Fact]
    public async Task A_job_that_was_given_up_before_it_had_an_id_is_not_waited_for()
    {
        Service.Jobs = _ => [FakeJob.Of("refused", providerId: null, endedAt: "2026-01-02T03:04:06.000Z"), FakeJob.Of("in_progress")];

        (await _run.RunAsync(Service, ScriptRun.RunAll, "9", "openai", "--dispatch", "batch")).ShouldBe(0, _run.Error);

        Service.Batches.Single().Polls.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_rules_settle_at_once_is_in_the_table_and_nothing_is_left_open()
    {
        Service.Ended = _ => 9;

        (await _run.RunAsync(Service, ScriptRun.RunAll, "9", "openai", "--dispatch", "batch", "--json")).ShouldBe(0, _run.Error);

        _run.Json.GetProperty("status").GetString().ShouldBe("completed");
        _run.Json.GetProperty("results").GetArrayLength().ShouldBe(9);
    }

    [Fact]
    public async Task Json_tells_jobs_and_what_is_open()
    {
        (await _run.RunAsync(Service, ScriptRun.RunAll, "9", "openai", "--dispatch", "batch", "--json")).ShouldBe(0, _run.Error);

        _run.Json.GetProperty("status").GetString().ShouldBe("submitted");
        _run.Json.GetProperty("dispatch").GetString().ShouldBe("batch");
        _run.Json.GetProperty("exit_code").GetInt32().ShouldBe(0);
        _run.Json.GetProperty("open_trace_ids").GetArrayLength().ShouldBe(1);
        _run.Json.GetProperty("provider_batches")[0].GetProperty("provider_id").GetString().ShouldBe("batch_abc");
        _run.Json.GetProperty("saving_usd").GetDecimal().ShouldBe(0.0125m);
    }

    [Fact]
    public async Task Waiting_tells_changes_once_and_a_sign_of_life_each_minute()
    {
        Service.Jobs = batch => batch.Polls switch
        {
            < 5 => [],
            < 60 => [FakeJob.Of("in_progress"), FakeJob.Of("validating", "batch_def", 30)],
            _ => [FakeJob.Of("completed", endedAt: "2026-01-02T03:16:00.000Z"), FakeJob.Of("completed", "batch_def", 7300, "2026-01-02T03:16:00.000Z")],
        };
        Service.Ended = batch => batch.Polls switch { < 3 => 0, < 60 => 4, _ => 9 };

        var code = await _run.RunAsync(Service, ScriptRun.RunAll, "9", "openai", "--dispatch", "batch", "--wait");

        code.ShouldBe(0, _run.Error);
        var lines = _run.Error.Split('\n', StringSplitOptions.TrimEntries);
        lines.ShouldContain("Waiting for 9 indicators with dispatch batch to complete...");
        lines.Count(line => line.StartsWith("Progress: 4/9 (44%)")).ShouldBe(1);
        lines.Count(line => line == "openai job batch_abc: in_progress, 12 min, deadline 23:41").ShouldBe(1);
        lines.Count(line => line == "openai job batch_def: validating, 30 s, deadline 23:41").ShouldBe(1);
        lines.Count(line => line == "openai job batch_abc: in_progress, 12 min, deadline 23:41 (and 1 other job)")
            .ShouldBeInRange(2, (int)_run.Clock.Now.TotalMinutes);
        lines.ShouldContain("openai job batch_def: completed after 2 h 1 min");
        lines.ShouldNotContain(line => line.StartsWith("No progress"));
        _run.Error.ShouldNotContain("\a");
        _run.Out.ShouldContain("cost $0.0125, with sync $0.025, saved $0.0125");
    }

    [Fact]
    public async Task Groups_that_go_through_jobs_are_submitted_before_any_is_waited_for()
    {
        Service.Ended = _ => Service.Batches.Count == 5 ? 10 : 0;

        var code = await _run.RunAsync(
            Service, ScriptRun.RunAll, "openai", "--dispatch", "batch", "--wait", "--batch-size", "10", "--concurrent-batches", "1");

        code.ShouldBe(0, _run.Error);
        _run.Out.ShouldContain("50 indicators: 50 done");
    }

    [Theory]
    [InlineData("batch", "submitted")]
    [InlineData("sync", "completed")]
    public async Task What_the_service_made_of_auto_decides_whether_it_is_waited_for(string made, string status)
    {
        Service.Dispatch = _ => made;
        Service.Ended = batch => made == "batch" ? 0 : batch.Polls * 4;

        (await _run.RunAsync(Service, ScriptRun.RunAll, "9", "openai", "--dispatch", "auto", "--json")).ShouldBe(0, _run.Error);

        Service.Batches.ShouldAllBe(batch => (string?)batch.Body["dispatch"] == "auto");
        _run.Json.GetProperty("status").GetString().ShouldBe(status);
    }

    [Fact]
    public async Task A_profile_may_choose_the_batch_api_too()
    {
        Service.Dispatch = _ => "batch";

        (await _run.RunAsync(Service, ScriptRun.RunAll, "--profile", "inventory")).ShouldBe(0, _run.Error);

        Service.Batches.Single().Indicators.Count.ShouldBe(50);
        _run.Out.ShouldContain("openai job batch_abc");
    }

    [Fact]
    public async Task A_failure_among_what_has_ended_is_told_by_the_exit_code()
    {
        Service.Failing.Add("ID01");
        Service.Ended = batch => FakeBatch.IdOf(batch.Indicators[0]) == "ID01" ? 5 : 0;

        (await _run.RunAsync(Service, ScriptRun.RunAll, "10", "openai", "--dispatch", "batch", "--batch-size", "5")).ShouldBe(1);

        _run.Out.ShouldContain("10 indicators: 4 done, 1 failed, 0 need review, 5 not finished");
    }

    [Fact]
    public async Task A_service_of_its_own_is_stopped_and_said_to_be_needed_again()
    {
        var started = new FakeStarted();
        var url = new Uri(Service.Url);
        await Service.DisposeAsync();
        _run.Variables["API_URL"] = url.ToString();
        _run.Starter = new FakeStarter
        {
            Service = started,
            OnStart = async () =>
            {
                _service = await FakeService.StartAsync(url: url.ToString());
                Service.Ended = _ => 0;
                Service.Jobs = _ => [FakeJob.Of("in_progress")];
            },
        };

        (await _run.RunAsync(ScriptRun.RunAll, "9", "openai", "--dispatch", "batch")).ShouldBe(0, _run.Error);

        started.Stopped.ShouldBeTrue();
        _run.Error.ShouldContain("Jobs go on at the provider; start the service to take their results in.");
        _run.Out.ShouldContain("dotnet run --project src/Classify.Service -c Release");
    }

    [Fact]
    public async Task A_terminal_rings_when_what_was_waited_for_has_ended()
    {
        Service.Ended = batch => batch.Polls < 4 ? 0 : 9;
        _run.ErrorIsTerminal = true;

        (await _run.RunAsync(Service, ScriptRun.RunAll, "9", "openai", "--dispatch", "batch", "--wait")).ShouldBe(0);

        _run.Error.ShouldEndWith("\a");
    }

    [Fact]
    public async Task A_terminal_does_not_ring_for_what_is_waited_for_anyway()
    {
        Service.Ended = batch => batch.Polls * 5;
        _run.ErrorIsTerminal = true;

        (await _run.RunAsync(Service, ScriptRun.RunAll, "9", "openai", "--wait")).ShouldBe(0);

        _run.Error.ShouldNotContain("\a");
    }
}
