using System.Net;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Security;

public sealed class ApiKeyTests(ApiKeyTests.KeyedService keyed) : IClassFixture<ApiKeyTests.KeyedService>
{
    private const string Key = "correct horse battery staple";

    public static TheoryData<string> Paths() =>
    [
        "/health", "/health/ready", "/batches", "/batches/x", "/batches/x/events", "/classifications", "/classifications/x",
        "/swagger/v1/swagger.json", "/swagger/index.html", "/nothing", "/", "/health/live/x", "/HEALTH/READY",
        "/health/live/../ready", "/health%2Flive",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Without_the_key_nothing_but_liveness_is_answered(string path)
    {
        var reply = await keyed.Service.Api.GetAsWrittenAsync(path);

        reply.ShouldBeProblem(HttpStatusCode.Unauthorized);
        reply.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("X-API-Key", Key)]
    [InlineData("x-api-key", Key)]
    [InlineData("Authorization", "Bearer " + Key)]
    [InlineData("Authorization", "bearer " + Key)]
    public async Task The_key_opens_in_either_header(string header, string value) =>
        (await GetAsync("/batches", header, value)).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("X-API-Key", "wrong")]
    [InlineData("X-API-Key", "")]
    [InlineData("X-API-Key", Key + "x")]
    [InlineData("X-API-Key", "Correct horse battery staple")]
    [InlineData("Authorization", Key)]
    [InlineData("Authorization", "Basic " + Key)]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Bearer wrong")]
    public async Task A_wrong_key_does_not_open(string header, string value) =>
        (await GetAsync("/batches", header, value)).ShouldBeProblem(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task A_batch_without_the_key_is_not_stored()
    {
        var before = keyed.Service.Database.SubmissionRows();

        (await keyed.Service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewId()))).ShouldBeProblem(HttpStatusCode.Unauthorized);

        keyed.Service.Database.SubmissionRows().ShouldBe(before);
    }

    [Fact]
    public async Task Liveness_needs_no_key() =>
        (await keyed.Service.Api.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task With_a_key_any_host_is_answered() =>
        (await RawHttp.SendAsync(
            keyed.Service.Port, "GET /health/live HTTP/1.1\r\nHost: classify.example\r\nConnection: close\r\n\r\n"))
            .ShouldStartWith("HTTP/1.1 200");

    private Task<Reply> GetAsync(string path, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        return keyed.Service.Api.SendAsync(request);
    }

    public sealed class KeyedService : IAsyncLifetime
    {
        private RunningService? _service;

        internal RunningService Service => _service.ShouldNotBeNull();

        public async Task InitializeAsync() =>
            _service = await RunningService.StartAsync(settings => settings with { ApiKey = Key });

        public async Task DisposeAsync() => await Service.DisposeAsync();
    }
}
