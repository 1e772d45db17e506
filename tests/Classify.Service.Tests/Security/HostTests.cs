using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Security;

[Collection(SharedServiceGroup.Name)]
public sealed class HostTests(SharedService shared)
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1234")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:3000")]
    [InlineData("[::1]")]
    [InlineData("[::1]:3000")]
    public async Task Local_names_are_answered(string host) =>
        (await GetAsync(shared.Service.Port, host)).ShouldStartWith("HTTP/1.1 200");

    [Theory]
    [InlineData("classify.example")]
    [InlineData("localhost.classify.example")]
    [InlineData("xlocalhost")]
    [InlineData("127.0.0.2")]
    [InlineData("[::2]")]
    [InlineData("0.0.0.0")]
    [InlineData("")]
    public async Task Any_other_name_is_refused(string host) =>
        (await GetAsync(shared.Service.Port, host)).ShouldStartWith("HTTP/1.1 400");

    [Fact]
    public async Task A_refused_name_is_answered_with_a_problem_and_logged()
    {
        var mark = Sample.NewId("mark");

        var answer = await RawHttp.SendAsync(
            shared.Service.Port, $"GET /{mark} HTTP/1.1\r\nHost: classify.example\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 400");
        answer.ShouldContain("application/problem+json");
        await Deadline.UntilAsync(() => ConsoleLines.With($"/{mark} 400").Count == 1, "the line of the request");
    }

    [Fact]
    public async Task Allowing_anonymous_callers_lifts_it()
    {
        await using var open = await RunningService.StartAsync(settings => settings with { AllowAnonymous = true });

        (await GetAsync(open.Port, "classify.example")).ShouldStartWith("HTTP/1.1 200");
    }

    private static Task<string> GetAsync(int port, string host) =>
        RawHttp.SendAsync(port, $"GET /batches HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
}
