using System.Net;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Errors;

[Collection(SharedServiceGroup.Name)]
public sealed class UnknownTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    public static TheoryData<string, string> BatchCalls() => new()
    {
        { "GET", "" },
        { "GET", "/classifications" },
        { "GET", "/items" },
        { "GET", "/events" },
        { "POST", "/cancel" },
        { "POST", "/retry" },
    };

    [Theory]
    [MemberData(nameof(BatchCalls))]
    public async Task Every_call_about_an_unknown_batch_is_answered_with_404(string method, string call)
    {
        foreach (var traceId in new[] { new string('0', 32), "x", "%27%3B--", "a%0D%0Ab", "%E2%82%AC" })
        {
            var request = new HttpRequestMessage(new HttpMethod(method), $"/batches/{traceId}{call}");
            (await _service.Api.SendAsync(request)).ShouldBeProblem(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("/classifications/no-such-indicator")]
    [InlineData("/classifications/a/b/c")]
    [InlineData("/nothing")]
    [InlineData("/classify")]
    [InlineData("/batches/x/y")]
    public async Task Unknown_indicators_and_paths_are_answered_with_404(string path) =>
        (await _service.Api.GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("GET", "/classify/batch")]
    [InlineData("PUT", "/classify/batch")]
    [InlineData("DELETE", "/batches")]
    [InlineData("POST", "/classifications")]
    [InlineData("DELETE", "/classifications/GDP")]
    [InlineData("GET", "/batches/x/cancel")]
    [InlineData("POST", "/batches/x/events")]
    [InlineData("POST", "/health")]
    public async Task A_method_that_a_path_does_not_have_is_answered_with_405(string method, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);

        (await _service.Api.SendAsync(request)).ShouldBeProblem(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("text/event-stream")]
    [InlineData("application/xml")]
    public async Task Errors_are_problem_details_whatever_the_client_would_rather_have(string accept)
    {
        foreach (var path in new[] { "/nothing", "/batches/x", "/batches?limit=0", "/classify/batch" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Accept.ParseAdd(accept);

            var reply = await _service.Api.SendAsync(request);

            reply.ShouldBeProblem(reply.Status);
            ((int)reply.Status).ShouldBeInRange(400, 499);
        }
    }
}
