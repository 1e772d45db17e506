using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.Runs;

/// <summary>Runs that ask again only what came out unsure.</summary>
public sealed class OnlyBelowTests : IAsyncLifetime
{
    private readonly ScriptRun _run = new();
    private FakeService? _service;

    private FakeService Service => _service.ShouldNotBeNull();

    public async Task InitializeAsync()
    {
        _service = await FakeService.StartAsync();
        foreach (var number in Enumerable.Range(1, 45))
        {
            // 1 and 2 are below 0.8; 46 to 50 have no classification at all.
            Service.Current[$"ID{number:00}"] = number switch { 1 => 0.3, 2 => 0.799, _ => 0.8 };
        }
    }

    public async Task DisposeAsync()
    {
        _run.Dispose();
        await Service.DisposeAsync();
    }

    [Fact]
    public async Task Only_what_is_unsure_or_new_is_submitted_in_the_order_of_the_catalogue()
    {
        var code = await _run.RunAsync(Service, ScriptRun.RunAll, "--only-below", "0.8", "--profile", "critical", "--json");

        code.ShouldBe(0, _run.Error);
        Service.Batches.SelectMany(batch => batch.Indicators).Select(FakeBatch.IdOf)
            .ShouldBe(["ID01", "ID02", "ID46", "ID47", "ID48", "ID49", "ID50"], ignoreOrder: true);
        Service.Batches.ShouldAllBe(batch => (string?)batch.Body["profile"] == "critical");
        _run.Json.GetProperty("totals").GetProperty("done").GetInt32().ShouldBe(7);
        _run.Json.GetProperty("profile").GetString().ShouldBe("critical");
        _run.Error.ShouldContain("Confidence below 0.8 or none yet: 7 of 50 indicators.");
    }

    [Fact]
    public async Task What_is_still_open_in_a_batch_is_left_out_and_counted()
    {
        Service.Ended = batch => (string?)batch.Body["profile"] == "inventory" ? 1 : batch.Polls * 2;
        var open = new JsonObject
        {
            ["profile"] = "inventory",
            ["indicators"] = new JsonArray([.. new[] { "ID46", "ID47", "ID48", "ID07" }.Select(id => new JsonObject { ["indicator_id"] = id, ["name"] = id })]),
        };
        using var http = new HttpClient();
        (await http.PostAsJsonAsync($"{Service.Url}/classify/batch", open)).EnsureSuccessStatusCode();

        (await _run.RunAsync(Service, ScriptRun.RunAll, "--only-below", "0.8", "--profile", "critical")).ShouldBe(0, _run.Error);

        Service.Batches.Where(batch => (string?)batch.Body["profile"] == "critical").SelectMany(batch => batch.Indicators).Select(FakeBatch.IdOf)
            .ShouldBe(["ID01", "ID02", "ID46", "ID49", "ID50"], ignoreOrder: true);
        _run.Error.ShouldContain("none yet: 7 of 50 indicators.");
        _run.Error.ShouldContain("2 of them are still open in a batch and left out");
    }

    [Fact]
    public async Task A_number_is_taken_of_what_is_unsure()
    {
        (await _run.RunAsync(Service, ScriptRun.RunAll, "3", "--only-below", "0.8")).ShouldBe(0, _run.Error);

        Service.Batches.SelectMany(batch => batch.Indicators).Select(FakeBatch.IdOf).ShouldBe(["ID01", "ID02", "ID46"]);
    }

    [Fact]
    public async Task Where_everything_is_sure_nothing_is_submitted()
    {
        _run.Repository.WriteCatalogue([Repository.Indicator("ID07", "Seven")]);

        (await _run.RunAsync(Service, ScriptRun.RunAll, "--only-below", "0.8")).ShouldBe(0, _run.Error);

        Service.Batches.ShouldBeEmpty();
        _run.Error.ShouldContain("none yet: 0 of 1 indicator.");
    }

    [Fact]
    public async Task Without_an_answer_about_what_is_sure_nothing_is_submitted()
    {
        Service.Intercept = context => context.Request.Path == "/classifications" ? FakeService.Problem(400, "Bad Request", "no such filter") : null;

        (await _run.RunAsync(Service, ScriptRun.RunAll, "--only-below", "0.8")).ShouldBe(1);

        Service.Batches.ShouldBeEmpty();
        _run.Error.ShouldContain("Stopped: 400 Bad Request: no such filter");
    }
}
