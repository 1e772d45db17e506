using System.Net;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Classifications;

public sealed class DetailTests(Catalogue catalogue) : IClassFixture<Catalogue>
{
    private readonly RunningService _service = catalogue.Service;

    public static TheoryData<string> OddIds() => [.. Catalogue.OddIds];

    [Theory]
    [MemberData(nameof(OddIds))]
    public async Task An_id_is_found_whatever_signs_it_holds(string id)
    {
        var reply = await _service.Api.GetAsWrittenAsync($"/classifications/{Uri.EscapeDataString(id)}");

        var classification = reply.ShouldBe(HttpStatusCode.OK);
        ((string)classification["indicator_id"]!).ShouldBe(id);
        ((string)classification["name"]!).ShouldBe($"Named {id}");
    }

    [Theory]
    [InlineData("slash/inside")]
    [InlineData("日本/語")]
    [InlineData("trailing/")]
    public async Task A_slash_may_be_escaped_or_not(string id)
    {
        var path = string.Join('/', id.Split('/').Select(Uri.EscapeDataString));

        var reply = await _service.Api.GetAsync($"/classifications/{path}?ignored=1");

        ((string)reply.ShouldBe(HttpStatusCode.OK)["indicator_id"]!).ShouldBe(id);
    }

    [Fact]
    public async Task The_timeline_shows_every_stage_in_order_with_its_decision()
    {
        var detail = await _service.Api.GetJsonAsync("/classifications/KIND-00");

        var stages = detail["stages"]!.AsArray();
        stages.Select(stage => (string)stage!["stage"]!).Take(5)
            .ShouldBe(["normalize", "time", "family", "type", "boolean-review"]);
        foreach (var stage in stages)
        {
            ((int)stage!["run"]!).ShouldBe(1);
            ((double)stage["confidence"]!).ShouldBeInRange(0, 1);
            ((string)stage["decided_by"]!).ShouldBe("rule");
            ((string)stage["reasoning"]!).ShouldNotBeNullOrWhiteSpace();
            stage["result"]!.AsObject().Count.ShouldBeGreaterThan(0);
        }

        detail["log"]!.AsArray().Select(line => $"{line!["stage"]} {line["status"]}")
            .ShouldBe([.. stages.Select(stage => $"{stage!["stage"]} completed"), "complete completed"]);
    }

    [Fact]
    public async Task The_detail_and_the_list_show_the_same()
    {
        var listed = catalogue.All.Single(row => (string)row["indicator_id"]! == "KIND-03");

        var detail = await _service.Api.GetJsonAsync("/classifications/KIND-03");

        detail.AsObject().Remove("stages").ShouldBeTrue();
        detail.AsObject().Remove("log").ShouldBeTrue();
        detail.ToJsonString().ShouldBe(listed.ToJsonString());
    }

    [Fact]
    public async Task Ids_are_case_sensitive() =>
        (await _service.Api.GetAsync("/classifications/kind-00")).ShouldBeProblem(HttpStatusCode.NotFound);
}
