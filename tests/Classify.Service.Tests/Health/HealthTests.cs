using System.Net;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Health;

[Collection(SharedServiceGroup.Name)]
public sealed class HealthTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_service_is_healthy(string path) =>
        ((string)(await _service.Api.GetJsonAsync(path))["status"]!).ShouldBe("healthy");

    [Fact]
    public async Task Health_says_which_rules_decide_and_when_the_database_was_looked_at()
    {
        var health = await _service.Api.GetJsonAsync("/health");

        ((string)health["rules_version"]!).ShouldNotBeNullOrWhiteSpace();
        ((string)health["checked_at"]!).ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        ((long)health["open_items"]!).ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_makes_the_service_unready_but_leaves_it_alive()
    {
        await using var broken = await RunningService.StartAsync();
        broken.Database.CloseConnections();
        await File.WriteAllTextAsync(broken.Database.Path, "This is no database, and longer than its header of a hundred bytes. ".PadRight(4_096));

        await Deadline.UntilAsync(
            async () => (await broken.Api.GetAsync("/health/ready")).Status == HttpStatusCode.ServiceUnavailable,
            "the service notices");

        ((string)(await broken.Api.GetAsync("/health")).ShouldBe(HttpStatusCode.ServiceUnavailable)["status"]!).ShouldBe("unhealthy");
        (await broken.Api.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await broken.Api.GetAsync("/batches")).ShouldBeProblem(HttpStatusCode.InternalServerError);
    }
}
