using Classify.FakeModels;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

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

        var (sync, batch) = await CompareAsync(lane, provider, "llm");

        lane.Jobs.Jobs.Count.ShouldBeGreaterThanOrEqualTo(2, "labels, then reviews");
        lane.Calls(batch, "batch", "answered").ShouldBe(lane.Calls(sync, "sync", "answered"));
    }

    [Theory]
    [InlineData(KnownProviders.OpenAI, "llm")]
    [InlineData(KnownProviders.Anthropic, "llm")]
    [InlineData(KnownProviders.OpenAI, "auto")]
    public async Task Also_where_the_model_declines_talks_nonsense_or_its_provider_refuses_the_question(string provider, string routing)
    {
        await using var lane = await Lane.StartAsync();
        lane.Fake.Answer = request => (request.User.Length % 4) switch
        {
            _ when request.User.Contains("price", StringComparison.OrdinalIgnoreCase) => new FakeAnswer.Says("I am not sure."),
            0 => new FakeAnswer.Fails(400, "This text is against our policy.", "invalid_request_error"),
            1 => new FakeAnswer.Refuses(),
            _ => AgreeingModel.Answer(request),
        };

        var (_, batch) = await CompareAsync(lane, provider, routing);

        lane.Database.Count("batch_results", "trace_id = @0 AND decided_by = 'rule' AND prompt_version IS NOT NULL", batch)
            .ShouldBeGreaterThan(0, "a model took part, if in vain");
        lane.Database.Count("batch_results", "trace_id = @0 AND review_reason LIKE '%against our policy%'", batch).ShouldBeGreaterThan(0);
    }

    private static async Task<(string Sync, string Batch)> CompareAsync(Lane lane, string provider, string routing)
    {
        lane.Jobs.Shuffles = true;
        var sync = await lane.Asking.ClassifyAsync(Lane.Catalogue(Indicators), provider, routing);
        var expected = Rows(lane.Database, sync);
        var batch = await lane.ClassifyAsync(Lane.Catalogue(Indicators), provider, routing);
        expected.Count.ShouldBe(2 * Indicators);
        Rows(lane.Database, batch).ShouldBe(expected);
        return (sync, batch);
    }

    /// <summary>Every column but those that are a batch's own, of its results and of the current labels that are its.</summary>
    private static List<string> Rows(TestDatabase database, string traceId) =>
    [
        .. from table in new[] { "batch_results", "classifications" }
           let columns = database.Texts("SELECT name FROM pragma_table_info(@0)", table).Except(OwnOfABatch)
           let pairs = string.Join(", ", columns.Select(column => $"'{column}', {column}"))
           from row in database.Texts($"SELECT json_object({pairs}) FROM {table} WHERE trace_id = @0 ORDER BY indicator_id", traceId)
           select row,
    ];
}
