using Classify.FakeModels;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

public sealed class LearntAbilitiesTests
{
    [Fact]
    public async Task What_a_model_refuses_is_learnt_from_its_first_refusals_and_remembered_over_a_restart()
    {
        await using var asking = await AskingService.StartAsync(settings => settings with { AnswerCacheDays = 0 });
        asking.Fake.Answer = request => request.WantsLogprobs
            ? new FakeAnswer.Fails(400, "logprobs are not supported with this model.", "invalid_request_error", Param: "logprobs")
            : AgreeingModel.Answer(request);

        await asking.Api.ClassifyAsync(AskingService.Ask("openai", "gpt-4.1-mini", "llm", Sample.Indicator("first")));
        var learning = asking.Fake.Count;
        learning.ShouldBe(3, "a refusal and two answers");
        var traceId = await asking.Api.ClassifyAsync(AskingService.Ask("openai", "gpt-4.1-mini", "llm", Sample.Indicator("second")));
        asking.Fake.Count.ShouldBe(learning + 2);
        asking.Calls(traceId, "failed").ShouldBe(0);

        await asking.RestartAsync();
        traceId = await asking.Api.ClassifyAsync(AskingService.Ask("openai", "gpt-4.1-mini", "llm", Sample.Indicator("third")));

        asking.Fake.Count.ShouldBe(learning + 4);
        asking.Calls(traceId, "failed").ShouldBe(0);
        ((string)(await asking.ResultAsync(traceId))["decided_by"]!).ShouldBe("model");
    }
}
