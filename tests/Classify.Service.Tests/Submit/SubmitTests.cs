using System.Net;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Submit;

[Collection(SharedServiceGroup.Name)]
public sealed class SubmitTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Fact]
    public async Task A_batch_is_accepted_with_its_trace_id_and_where_to_go_on()
    {
        var reply = await _service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewIds(3)));

        var answer = reply.ShouldBe(HttpStatusCode.Accepted);
        var traceId = (string)answer["trace_id"]!;
        ((string)answer["message"]!).ShouldNotBeNullOrWhiteSpace();
        ((int)answer["count"]!).ShouldBe(3);
        answer["links"]!.AsObject().ToDictionary(link => link.Key, link => (string)link.Value!).ShouldBe(
            new Dictionary<string, string>
            {
                ["self"] = $"/batches/{traceId}",
                ["classifications"] = $"/batches/{traceId}/classifications",
                ["items"] = $"/batches/{traceId}/items",
                ["events"] = $"/batches/{traceId}/events",
                ["cancel"] = $"/batches/{traceId}/cancel",
                ["retry"] = $"/batches/{traceId}/retry",
            },
            ignoreOrder: true);
        reply.Headers.Location?.OriginalString.ShouldBe($"/batches/{traceId}");
    }

    [Fact]
    public async Task A_trace_id_is_a_version_7_uuid_in_32_lower_case_digits()
    {
        var traceId = await _service.Api.SubmitAsync(Sample.BatchOf(Sample.NewId()));

        traceId.ShouldMatch("^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$");
    }

    [Fact]
    public async Task Everything_is_stored_when_the_batch_is_accepted()
    {
        var ids = Sample.NewIds(23);
        using var hold = new HeldBatch(_service, ids);

        var traceId = await _service.Api.SubmitAsync(Sample.BatchOf(ids));

        _service.Database.Count("batches", "trace_id = @0 AND total = 23", traceId).ShouldBe(1);
        _service.Database.Count("batch_items", "trace_id = @0", traceId).ShouldBe(23);
        _service.Database.Count("batch_items", "trace_id = @0 AND chunk = 2", traceId).ShouldBe(3);
        _service.Database.Count(
                "pipeline_stats",
                "batch_id = @0 AND total_indicators = 23 AND successful_indicators = 0 AND failed_indicators = 0",
                traceId)
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_request_that_names_every_default_is_the_same_as_one_that_names_none()
    {
        var batch = Sample.BatchOf(Sample.NewId());
        batch["llm_provider"] = "builtin";
        batch["routing"] = "auto";
        batch["dispatch"] = "sync";
        batch["overwrite_human"] = false;
        batch["model"] = null;

        var named = await _service.Api.GetJsonAsync("/batches/" + await _service.Api.SubmitAsync(batch));
        var plain = await _service.Api.GetJsonAsync(
            "/batches/" + await _service.Api.SubmitAsync(Sample.BatchOf(Sample.NewId())));

        foreach (var property in new[] { "provider", "model", "routing", "dispatch", "profile" })
        {
            named[property]?.ToJsonString().ShouldBe(plain[property]?.ToJsonString(), property);
        }

        ((string)plain["model"]!).ShouldStartWith("builtin-");
    }

    [Fact]
    public async Task Unknown_properties_are_ignored()
    {
        var indicator = Sample.Indicator(Sample.NewId());
        indicator["colour"] = "blue";
        indicator["sample_values"]![0]!["note"] = 3;
        var batch = Sample.Batch(indicator);
        batch["urgency"] = "high";

        (await _service.Api.PostBatchAsync(batch)).ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("last10YearsAvg")]
    [InlineData("")]
    [InlineData("31.12.2023")]
    public async Task A_date_that_is_no_date_is_accepted_and_kept(string date)
    {
        var indicator = Sample.Indicator(Sample.NewId());
        indicator["sample_values"]![0]!["date"] = date;

        var traceId = await _service.Api.SubmitAsync(Sample.Batch(indicator));

        _service.Database.Value(
                "SELECT json_extract(input, '$.sample_values[0].date') FROM batch_items WHERE trace_id = @0", traceId)
            .ShouldBe(date);
    }

    [Fact]
    public async Task Ids_and_names_are_trimmed_and_case_is_kept()
    {
        var id = Sample.NewId("Mixed_Case");

        var traceId = await _service.Api.SubmitAsync(Sample.Batch(Sample.Indicator($" \t{id}\n", "  Name ")));

        _service.Database.Value("SELECT indicator_id FROM batch_items WHERE trace_id = @0", traceId).ShouldBe(id);
        _service.Database.Value("SELECT json_extract(input, '$.name') FROM batch_items WHERE trace_id = @0", traceId)
            .ShouldBe("Name");
    }

    [Fact]
    public async Task The_largest_texts_lists_and_batches_allowed_are_accepted()
    {
        var indicator = Sample.Indicator(Sample.NewId().PadRight(200, 'x'), new string('n', 1_000));
        indicator["description"] = new string('d', 4_000);
        indicator["sample_values"] = new System.Text.Json.Nodes.JsonArray(
            [.. Enumerable.Range(0, 2_000).Select(i => Sample.Value("2024", i % 2 == 0 ? i : null))]);

        (await _service.Api.PostBatchAsync(Sample.Batch(indicator))).ShouldBe(HttpStatusCode.Accepted);
        var answer = (await _service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewIds(1_000)))).ShouldBe(HttpStatusCode.Accepted);
        ((int)answer["count"]!).ShouldBe(1_000);
        (await _service.Api.PostAsync((string)answer["links"]!["cancel"]!)).Status.ShouldBeOneOf(
            HttpStatusCode.Accepted, HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    public async Task JSON_in_UTF_8_is_accepted_however_it_is_announced(string mediaType)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Sample.BatchOf(Sample.NewId()).ToJsonString());

        (await _service.Api.PostBytesAsync(body, mediaType)).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Sample.BatchOf(Sample.NewId()).ToJsonString())];

        (await _service.Api.PostBytesAsync(body, "application/json")).ShouldBe(HttpStatusCode.Accepted);
    }
}
