using System.Net;
using Classify.FakeModels;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>A provider whose key is taken away while it has open jobs.</summary>
public sealed class RemovedKeyTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Does_not_hold_up_the_jobs_of_another_provider()
    {
        await using var lane = await Lane.StartAsync();
        lane.Jobs.EndsAfterLooks = null;
        var withoutKey = await AcceptedAsync(lane, KnownProviders.Anthropic);
        var withKey = await AcceptedAsync(lane, KnownProviders.OpenAI);

        await lane.Asking.RestartAsync(settings => Without(settings, KnownProviders.Anthropic));
        ((int)(await lane.Api.PostAsync("/provider-batches/poll")).ShouldBe(HttpStatusCode.Accepted)["jobs"]!).ShouldBe(1);
        lane.Jobs.EndsAfterLooks = 0;
        await lane.Api.EndAsync(withKey);

        (await lane.Asking.ResultsAsync(withKey)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        ((string)(await lane.Api.GetJsonAsync($"/batches/{withoutKey}"))["pause"]!["reason"]!).ShouldBe("no-key");
    }

    [Theory]
    [InlineData(KnownProviders.Anthropic)]
    [InlineData(KnownProviders.Anthropic, KnownProviders.OpenAI)]
    public async Task Does_not_keep_its_questions_beyond_their_deadline(params string[] removed)
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = Short, OnTimeout = OnBatchTimeout.Flag });
        NeverEnds(lane);
        var traceId = await AcceptedAsync(lane, KnownProviders.Anthropic);

        await lane.Asking.RestartAsync(settings => Without(settings, removed));
        await lane.UntilAsync(traceId, batch => (int)batch["counts"]!["completed"]! == 4, "what rules decided");

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(
            result => (string)result["review_status"]! == "needs-review" && (string)result["decided_by"]! == "rule");
    }

    [Fact]
    public async Task Questions_handed_on_wait_for_the_key_and_are_asked_one_by_one_when_it_is_there_again()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = Short });
        NeverEnds(lane);
        var traceId = await AcceptedAsync(lane, KnownProviders.Anthropic);

        var keys = AskingService.Providers(lane.Fake, TimeSpan.FromSeconds(30));
        await lane.Asking.RestartAsync(settings => Without(settings, KnownProviders.Anthropic));
        await lane.UntilAsync(traceId, batch => (int)batch["counts"]!["queued"]! == 4, "questions handed on");
        await lane.Asking.RestartAsync(settings => settings with { ModelProviders = keys });
        await lane.Api.EndAsync(traceId);

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        lane.Calls(traceId, "sync", "answered").ShouldBeGreaterThanOrEqualTo(4);
    }

    private static async Task<string> AcceptedAsync(Lane lane, string provider)
    {
        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(4)), provider);
        await lane.UntilAsync(
            traceId, batch => batch["provider_batches"]!.AsArray().Any(job => job!["provider_id"] is not null), "an accepted job");
        return traceId;
    }

    private static void NeverEnds(Lane lane)
    {
        lane.Jobs.EndsAfterLooks = null;
        for (var times = 0; times < 200; times++)
        {
            lane.Jobs.Next(BatchStep.Cancel, FakeAnswer.ServerError());
        }
    }

    private static ServiceSettings Without(ServiceSettings settings, params string[] removed) => settings with
    {
        ModelProviders = settings.ModelProviders.Where(known => !removed.Contains(known.Key)).ToDictionary(),
    };
}
