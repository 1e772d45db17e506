using System.Text.Json.Nodes;
using Classify.Service.Settings;

namespace Classify.Service.Tests.ProviderBatches;

public sealed class SameResultsTests
{
    private const int Indicators = 200;

    private static readonly string[] OwnOfABatch = ["trace_id", "batch_seq", "created_at", "updated_at", "version"];

    [Theory]
    [InlineData(KnownProviders.OpenAI)]
    [InlineData(KnownProviders.Anthropic)]
    public async Task Jobs_give_the_same_labels_confidences_and_reasonings_as_calls(string provider)
    {
        await using var lane = await Lane.StartAsync();
        lane.Jobs.Shuffles = true;

        var sync = await lane.Asking.ClassifyAsync(Lane.Catalogue(Indicators), provider);
        var batch = await lane.ClassifyAsync(Lane.Catalogue(Indicators), provider);

        lane.Jobs.Jobs.Count.ShouldBeGreaterThanOrEqualTo(2, "labels, then reviews");
        (await lane.Asking.ResultsAsync(batch)).Values.Select(Comparable).ShouldBe(
            (await lane.Asking.ResultsAsync(sync)).Values.Select(Comparable), ignoreOrder: true);
        lane.Database.Count("llm_calls", "trace_id = @0 AND dispatch = 'batch' AND status = 'answered'", batch).ShouldBe(
            lane.Database.Count("llm_calls", "trace_id = @0 AND dispatch = 'sync' AND status = 'answered'", sync));
    }

    private static string Comparable(JsonNode result)
    {
        var labels = result.DeepClone().AsObject();
        foreach (var own in OwnOfABatch)
        {
            labels.Remove(own);
        }

        return labels.ToJsonString();
    }
}
