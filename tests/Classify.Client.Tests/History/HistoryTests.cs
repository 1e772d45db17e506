using System.Text.Json.Nodes;
using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.History;

/// <summary>The history script against a service with three batches of five indicators.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private readonly ScriptRun _run = new();
    private FakeService? _service;

    private FakeService Service => _service.ShouldNotBeNull();

    private string Latest => Service.Batches[^1].TraceId;

    public async Task InitializeAsync()
    {
        _service = await FakeService.StartAsync();
        Service.Ended = _ => 5;
        using var before = new ScriptRun();
        (await before.RunAsync(Service, ScriptRun.RunAll, "15", "--batch-size", "5", "--concurrent-batches", "1", "--profile", "critical")).ShouldBe(0, before.Error);
        Service.Requests.Clear();
    }

    public async Task DisposeAsync()
    {
        _run.Dispose();
        await Service.DisposeAsync();
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task Batches_are_listed_the_latest_first_with_ids_uncut(int width)
    {
        _run.Width = width;
        Service.Model = "modèle \u001b[31m" + new string('m', 300);

        (await _run.HistoryAsync(Service)).ShouldBe(0, _run.Error);

        var places = Service.Batches.Reverse().Select(batch => _run.Out.IndexOf(batch.TraceId, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBe(places.Order());
        foreach (var text in new[] { "trace id", "completed", "builtin", "5/5", "$0.0125", "2026-01-02 03:04:06", "1 min 12 s", "duration" })
        {
            _run.Out.ShouldContain(text);
        }

        _run.Out.ShouldNotContain("\u001b");
        _run.Out.Split('\n').ShouldAllBe(line => line.Length <= width);
        _run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_batch_has_no_duration()
    {
        Service.Ended = _ => 3;

        (await _run.HistoryAsync(Service)).ShouldBe(0, _run.Error);

        _run.Out.ShouldContain("3/5");
        _run.Out.ShouldNotContain("1 min");
    }

    [Fact]
    public async Task Limit_and_json_pass_on_the_rows_of_the_service()
    {
        (await _run.HistoryAsync(Service, "--limit", "2", "--json")).ShouldBe(0, _run.Error);

        var batches = _run.Json.GetProperty("batches").EnumerateArray().ToList();
        batches.Select(batch => batch.GetProperty("trace_id").GetString()).ShouldBe(Service.Batches.Reverse().Take(2).Select(batch => batch.TraceId));
        batches[0].GetProperty("accepted_at").GetString().ShouldBe("2026-01-02T03:04:05.000Z");
    }

    [Fact]
    public async Task One_batch_is_shown_with_its_pause_its_callback_and_what_failed()
    {
        Service.Failing.Add("ID12");
        Service.Doubtful.Add("ID13");
        Service.Pause = _ => new JsonObject { ["reason"] = "key-refused", ["error"] = "wrong key \u001b[31m" };
        Service.Callback = _ => new JsonObject { ["status"] = "queued", ["attempts"] = 1, ["error"] = "The receiver answered 503." };

        (await _run.HistoryAsync(Service, "show", Latest)).ShouldBe(0, _run.Error);

        foreach (var text in new[]
        {
            $"Batch {Latest}: completed", "builtin builtin-2026.1, routing auto, dispatch sync, profile critical", "5: 4 completed, 1 failed (1 needs review)",
            "$0.0125", "2026-01-02 03:05:17, after 1 min 12 s", "key-refused: wrong key", "queued, 1 attempt - The receiver answered 503.", "ID12 at stage family - provider-timeout: no answer within 60 s",
        })
        {
            _run.Out.ShouldContain(text);
        }

        _run.Out.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task One_batch_as_json_has_the_row_and_its_failed_items()
    {
        Service.Failing.Add("ID12");

        (await _run.HistoryAsync(Service, "show", Latest, "--json")).ShouldBe(0, _run.Error);

        _run.Json.GetProperty("batch")[0].GetProperty("trace_id").GetString().ShouldBe(Latest);
        _run.Json.GetProperty("failed")[0].GetProperty("indicator_id").GetString().ShouldBe("ID12");
    }

    [Fact]
    public async Task A_batch_with_jobs_is_shown_with_them_its_deadline_and_its_saving()
    {
        Service.Dispatch = _ => "batch";
        Service.Ended = _ => 3;
        var failed = FakeJob.Of("failed", "batch_old", 61, "2026-01-02T03:16:00.000Z");
        failed["error"] = "too many \u001b[31mtokens";
        Service.Jobs = _ => [failed, FakeJob.Of("in_progress")];

        (await _run.HistoryAsync(Service, "show", Latest)).ShouldBe(0, _run.Error);

        foreach (var text in new[]
        {
            "dispatch batch", "$0.0125, with sync $0.025, saved $0.0125", "deadline      2026-01-04 03:04:05", "Provider jobs, times in UTC:",
            "   openai job batch_old: failed after 1 min, 120 questions - too many tokens", "   openai job batch_abc: in_progress, 12 min, deadline 23:41, 120 questions",
        })
        {
            _run.Out.ShouldContain(text);
        }

        _run.Out.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task A_poll_lists_the_open_jobs_once_each_was_asked_about()
    {
        Service.OpenJobs = answers => answers < 3
            ? [FakeJob.Of("validating", nextPollAt: "2026-01-02T03:04:05.000Z")]
            : [FakeJob.Of("in_progress", nextPollAt: "2026-01-02T03:05:05.000Z")];

        (await _run.HistoryAsync(Service, "poll")).ShouldBe(0, _run.Error);

        _run.Out.ShouldStartWith("2 jobs are asked about.");
        _run.Out.ShouldContain("   openai job batch_abc: in_progress, 12 min, deadline 23:41, 120 questions");
        _run.Out.ShouldNotContain("validating");
        Service.Requests.ShouldContain(request => request.Method == "POST" && request.Path == "/provider-batches/poll");
    }

    [Fact]
    public async Task A_poll_does_not_wait_for_a_provider_that_does_not_answer()
    {
        Service.OpenJobs = _ => [FakeJob.Of("validating", nextPollAt: "2026-01-02T03:04:05.000Z")];

        (await _run.HistoryAsync(Service, "poll", "--json")).ShouldBe(0, _run.Error);

        _run.Clock.Now.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        _run.Json.GetProperty("provider_batches")[0].GetProperty("status").GetString().ShouldBe("validating");
    }

    [Fact]
    public async Task What_needs_a_human_comes_lowest_confidence_first()
    {
        foreach (var (id, confidence) in new[] { ("A", 0.5), ("B", 0.31), ("C", 0.1), ("D", 0.4) })
        {
            Service.Current[id] = confidence;
        }

        Service.Doubtful.UnionWith(["A", "B", "D"]);

        (await _run.HistoryAsync(Service, "review", "--limit", "2")).ShouldBe(0, _run.Error);

        var lines = _run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Where(line => line.Contains("\"Name of")).ShouldBe(["0.31  B \"Name of B\"", "0.40  D \"Name of D\""]);
        lines.ShouldContain("      unit missing");
        lines[^1].ShouldBe("... and 1 more (--limit)");
    }

    [Fact]
    public async Task What_needs_a_human_can_be_asked_of_one_batch()
    {
        Service.Doubtful.UnionWith(["ID01", "ID14"]);

        (await _run.HistoryAsync(Service, "review", Latest, "--json")).ShouldBe(0, _run.Error);

        _run.Json.GetProperty("needs_review").EnumerateArray().Select(row => row.GetProperty("indicator_id").GetString()).ShouldBe(["ID14"]);
    }

    [Fact]
    public async Task Where_nothing_needs_a_human_it_says_so()
    {
        (await _run.HistoryAsync(Service, "review", Latest)).ShouldBe(0, _run.Error);

        _run.Out.ShouldBe("Nothing needs a human." + Environment.NewLine);
    }

    [Fact]
    public async Task A_batch_is_cancelled()
    {
        Service.Ended = _ => 2;

        (await _run.HistoryAsync(Service, "cancel", Latest)).ShouldBe(0, _run.Error);

        Service.Batches[^1].IsCancelled.ShouldBeTrue();
        _run.Out.ShouldContain($"Batch {Latest}: cancelled");
    }

    [Theory]
    [InlineData("show")]
    [InlineData("review")]
    [InlineData("cancel")]
    public async Task An_unknown_batch_ends_with_1_and_the_words_of_the_service(string command)
    {
        Service.Intercept = _ => FakeService.Problem(404, "Not Found", "There is no such batch.");

        (await _run.HistoryAsync(Service, command, new string('0', 32))).ShouldBe(1);

        _run.Error.ShouldContain("404 Not Found: There is no such batch.");
        _run.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_service_it_ends_with_3_and_starts_none()
    {
        await Service.DisposeAsync();
        _run.Variables["API_URL"] = "http://127.0.0.1:1";

        (await Client.History.HistoryProgram.Main([], null, _run.Environment)).ShouldBe(3);

        _run.Error.ShouldContain("the service at http://127.0.0.1:1 is not available");
        _run.Error.ShouldContain("PORT=1 dotnet run --project src/Classify.Service -c Release");
    }

    [Fact]
    public async Task A_wrong_key_ends_with_3()
    {
        await using var locked = await FakeService.StartAsync(apiKey: "secret");

        (await _run.HistoryAsync(locked)).ShouldBe(3);

        _run.Error.ShouldContain("set API_KEY in the environment or in .env");
    }

    [Fact]
    public async Task A_service_without_batches_says_so()
    {
        await using var fresh = await FakeService.StartAsync();

        (await _run.HistoryAsync(fresh)).ShouldBe(0);

        _run.Out.ShouldContain("no batches yet");
    }
}
