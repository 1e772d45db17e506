using System.Net;
using System.Text.Json.Nodes;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Health;

[Collection(SharedServiceGroup.Name)]
public sealed class SwaggerTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Theory]
    [InlineData("post", "/classify/batch")]
    [InlineData("post", "/classify/estimate")]
    [InlineData("get", "/batches")]
    [InlineData("get", "/batches/{trace_id}")]
    [InlineData("get", "/batches/{trace_id}/classifications")]
    [InlineData("get", "/batches/{trace_id}/items")]
    [InlineData("get", "/batches/{trace_id}/events")]
    [InlineData("post", "/batches/{trace_id}/cancel")]
    [InlineData("post", "/batches/{trace_id}/retry")]
    [InlineData("get", "/classifications")]
    [InlineData("get", "/classifications/{indicatorId}")]
    [InlineData("get", "/health")]
    [InlineData("get", "/health/live")]
    [InlineData("get", "/health/ready")]
    public async Task Every_route_is_described(string method, string path)
    {
        var routes = (await DocumentAsync())["paths"]!.AsObject();

        routes.ShouldContainKey(path);
        ((string)routes[path]![method]!["summary"]!).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task The_request_is_described_in_snake_case()
    {
        var document = await DocumentAsync();

        var request = Resolve(document, document["paths"]!["/classify/batch"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!);
        var indicator = Resolve(document, request["properties"]!["indicators"]!["items"]!);

        Names(request).ShouldBe(
            ["indicators", "llm_provider", "model", "routing", "dispatch", "profile", "callback_url", "overwrite_human"],
            ignoreOrder: true);
        Names(indicator).ShouldBe(
            [
                "indicator_id", "name", "units", "description", "periodicity", "source_name", "source_url", "long_name",
                "category_group", "dataset", "aggregation_method", "scale", "topic", "currency_code", "sample_values",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Closed_values_are_described_by_their_wire_names()
    {
        var states = (await DocumentAsync())["components"]!["schemas"]!["BatchState"]!["enum"]!.AsArray();

        states.Select(state => (string)state!).ShouldContain("waiting-on-provider");
    }

    [Theory]
    [InlineData("/batches", "status,provider,cursor,limit")]
    [InlineData("/batches/{trace_id}/classifications", "cursor,limit")]
    [InlineData("/batches/{trace_id}/items", "state,cursor,limit")]
    [InlineData("/classifications", "family,indicator_type,review_status,decided_by,confidence_source,source_name,min_confidence,max_confidence,q,cursor,limit")]
    public async Task Every_parameter_of_a_list_is_described(string path, string names)
    {
        var parameters = (await DocumentAsync())["paths"]![path]!["get"]!["parameters"].ShouldNotBeNull().AsArray();

        parameters.Where(parameter => (string)parameter!["in"]! == "query").Select(parameter => (string)parameter!["name"]!)
            .ShouldBe(names.Split(','), ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_is_there_in_production()
    {
        var page = await _service.Api.GetAsync("/swagger/index.html");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldContain("swagger-ui");
    }

    private Task<JsonNode> DocumentAsync() => _service.Api.GetJsonAsync("/swagger/v1/swagger.json");

    private static JsonNode Resolve(JsonNode document, JsonNode schema) =>
        schema["$ref"] is { } reference ? document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]! : schema;

    private static IEnumerable<string> Names(JsonNode schema) => schema["properties"]!.AsObject().Select(property => property.Key);
}
