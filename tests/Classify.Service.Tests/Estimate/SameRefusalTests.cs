using Classify.Service.Tests.Infrastructure;
using Classify.Service.Tests.Submit;

namespace Classify.Service.Tests.Estimate;

[Collection(SharedServiceGroup.Name)]
public sealed class SameRefusalTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Theory]
    [ClassData(typeof(BadIndicators))]
    public async Task What_a_submission_refuses_an_estimate_refuses_in_the_same_words(string body, string[] paths)
    {
        var estimate = await _service.Api.PostEstimateAsync(body);

        estimate.ShouldRefuse(paths);
        estimate.Json["errors"]!.ToJsonString().ShouldBe((await _service.Api.PostBatchAsync(body)).Json["errors"]!.ToJsonString());
    }
}
