using System.Net;
using System.Text;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Submit;

[Collection(SharedServiceGroup.Name)]
public sealed class BadInputTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Theory]
    [ClassData(typeof(BadIndicators))]
    public async Task Each_wrong_field_is_named_and_nothing_is_stored(string body, string[] paths)
    {
        var before = _service.Database.SubmissionRows();

        var reply = await _service.Api.PostBatchAsync(body, Sample.NewId("key"));

        reply.ShouldRefuse(paths);
        _service.Database.SubmissionRows().ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{\"indicators\":[}")]
    [InlineData("{\"indicators\":[],}")]
    [InlineData("{\"indicators\":[]} {}")]
    [InlineData("{'indicators':[]}")]
    [InlineData("// comment\n{}")]
    [InlineData("{\"indicators\":[{\"indicator_id\":\"A\",\"name\":\"N\",\"sample_values\":[{\"date\":\"2024\",\"value\":NaN}]}]}")]
    public async Task A_body_that_is_no_JSON_object_is_refused_and_nothing_is_stored(string body)
    {
        var before = _service.Database.SubmissionRows();

        (await _service.Api.PostBatchAsync(body)).ShouldRefuse("body");

        _service.Database.SubmissionRows().ShouldBe(before);
    }

    [Fact]
    public async Task Too_deep_nesting_is_refused()
    {
        var deep = $$"""{"indicators":[{"indicator_id":"A","name":"N","x":{{new string('[', 5_000)}}{{new string(']', 5_000)}}}]}""";

        (await _service.Api.PostBatchAsync(deep)).ShouldRefuse("body");
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xC0, 0x80, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0x00 })]
    public async Task Bytes_that_are_no_UTF_8_JSON_are_refused(byte[] body) =>
        (await _service.Api.PostBytesAsync(body, "application/json")).ShouldRefuse("body");

    [Theory]
    [InlineData("""{"\ud800":1,"indicators":[{"indicator_id":"ID","name":"N"}]}""")]
    [InlineData("""{"indicators":[{"\ud800":1,"indicator_id":"ID","name":"N"}]}""")]
    [InlineData("""{"indicators":[{"indicator_id":"ID","name":"N","nam\ude00":1}]}""")]
    [InlineData("""{"indicators":[{"indicator_id":"ID","name":"N","sample_values":[{"date":"2024","\ud800alue":1}]}]}""")]
    public async Task Half_a_character_in_a_property_name_is_refused(string body)
    {
        var before = _service.Database.SubmissionRows();

        (await _service.Api.PostBatchAsync(body)).ShouldBeProblem(HttpStatusCode.BadRequest);

        _service.Database.SubmissionRows().ShouldBe(before);
    }

    [Theory]
    [InlineData("""{"\u0000":1,"indicators":[{"indicator_id":"ID","name":"N"}]}""")]
    [InlineData("""{"indicators":[{"name\u0000":1,"indicator_id":"ID","name":"N"}]}""")]
    public async Task A_NUL_in_a_property_name_makes_the_property_an_unknown_one(string body) =>
        (await _service.Api.PostBatchAsync(body.Replace("ID", Sample.NewId(), StringComparison.Ordinal)))
            .ShouldBe(HttpStatusCode.Accepted);

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_body_that_is_not_announced_as_JSON_in_UTF_8_is_refused(string? mediaType)
    {
        var before = _service.Database.SubmissionRows();
        var body = Encoding.UTF8.GetBytes(Sample.BatchOf(Sample.NewId()).ToJsonString());

        (await _service.Api.PostBytesAsync(body, mediaType)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);

        _service.Database.SubmissionRows().ShouldBe(before);
    }

    [Fact]
    public async Task At_most_100_errors_are_told()
    {
        var body = $$"""{"indicators":[{{string.Join(',', Enumerable.Repeat("{}", 300))}}]}""";

        (await _service.Api.PostBatchAsync(body)).Errors().Values.Sum(messages => messages.Length).ShouldBe(100);
    }

    [Theory]
    [InlineData("openai", "OPENAI_API_KEY")]
    [InlineData("anthropic", "ANTHROPIC_API_KEY")]
    public async Task A_provider_without_its_key_is_refused_with_the_name_of_the_variable(string provider, string variable)
    {
        var batch = Sample.BatchOf(Sample.NewId());
        batch["llm_provider"] = provider;

        var errors = (await _service.Api.PostBatchAsync(batch)).Errors();

        errors.ShouldHaveSingleItem().Key.ShouldBe("llm_provider");
        errors["llm_provider"].ShouldHaveSingleItem().ShouldContain(variable);
    }
}
