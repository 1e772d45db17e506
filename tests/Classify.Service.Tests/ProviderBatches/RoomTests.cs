using Classify.Data.ProviderBatches;
using Classify.FakeModels;
using Classify.Service.ProviderBatches;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>Questions for which a provider has no room, as other jobs hold all tokens that may wait there.</summary>
public sealed class RoomTests
{
    private const string Model = AskingService.OpenAIModel;

    [Fact]
    public async Task A_wave_without_room_at_the_provider_is_held_until_the_next_poll()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { Poll = TimeSpan.FromSeconds(3) });
        var first = await FullAsync(lane);

        var second = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(4)));
        var submissions = lane.Asking.Service.Parts.GetRequiredService<Submissions>();
        await Deadline.UntilAsync(() => submissions.IsWaveHeld("openai", Model), "a wave held back");
        lane.Jobs.Jobs.Count.ShouldBe(1);
        lane.Jobs.EndsAfterLooks = 0;
        await lane.Api.EndAsync(first);
        await lane.Api.EndAsync(second);

        lane.Calls(second, "batch", "answered").ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(OnBatchTimeout.Sync)]
    [InlineData(OnBatchTimeout.Flag)]
    public async Task A_question_without_room_at_the_provider_goes_another_way_in_time(OnBatchTimeout onTimeout)
    {
        await using var lane = await Lane.StartAsync(settings => settings with
        {
            MaxWait = TimeSpan.FromSeconds(4),
            Wave = TimeSpan.FromMilliseconds(200),
            OnTimeout = onTimeout,
        });
        for (var times = 0; times < 200; times++)
        {
            lane.Jobs.Next(BatchStep.Cancel, FakeAnswer.ServerError());
        }

        var stuck = await FullAsync(lane);
        var waiting = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(4)));
        await lane.UntilAsync(waiting, batch => (string?)batch["pause"]?["reason"] == "no-room", "a batch that says what it waits for");
        var shown = await lane.Api.GetJsonAsync($"/batches/{waiting}");
        shown["deadline"].ShouldNotBeNull();
        shown["provider_batches"]!.AsArray().ShouldBeEmpty();
        (await lane.Api.GetJsonAsync($"/batches/{stuck}"))["pause"].ShouldBeNull("all of it is in a job");

        const string HandedOn = "trace_id = @0 AND outcome = 'handed-on' AND reason LIKE 'No job of openai%'";
        await Deadline.UntilAsync(() => lane.Database.Count("provider_batch_requests", HandedOn, waiting) == 4, "questions that go another way");
        lane.Jobs.Jobs.Count.ShouldBe(1);
        lane.Jobs.EndsAfterLooks = 0;
        lane.Jobs.End();
        await lane.Api.EndAsync(waiting);

        var (decidedBy, asked) = onTimeout == OnBatchTimeout.Sync ? ("model", 4) : ("rule", 0);
        (await lane.Asking.ResultsAsync(waiting)).Values.ShouldAllBe(result => (string)result["decided_by"]! == decidedBy);
        lane.Calls(waiting, "sync", "answered").ShouldBeGreaterThanOrEqualTo(asked);
    }

    [Fact]
    public async Task A_limit_too_small_for_any_job_is_not_waited_for()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MinRequests = 5 });
        await FullAsync(lane);
        Rooms(lane).Learn("openai", Model, new TokenRefusal(Job: 0, TimeProvider.System.GetUtcNow(), Others: await TokensAsync(lane) / 2, Proven: 0));

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(8)));

        lane.Jobs.Jobs.Count.ShouldBe(1);
        lane.Calls(traceId, "sync", "answered").ShouldBe(16, "labels and reviews");
    }

    /// <summary>Fills all the room with a job that does not end.</summary>
    /// <returns>Its batch.</returns>
    private static async Task<string> FullAsync(Lane lane)
    {
        lane.Jobs.EndsAfterLooks = null;
        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)));
        await lane.JobsAsync(1);
        var tokens = await TokensAsync(lane);
        Rooms(lane).Learn("openai", Model, new TokenRefusal(tokens, TimeProvider.System.GetUtcNow(), tokens, Proven: 0));
        return traceId;
    }

    private static TokenRooms Rooms(Lane lane) => lane.Asking.Service.Parts.GetRequiredService<TokenRooms>();

    private static Task<long> TokensAsync(Lane lane) =>
        lane.Asking.Service.Parts.GetRequiredService<EnqueuedTokens>().OfAsync("openai", Model, CancellationToken.None);
}
