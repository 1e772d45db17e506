using Classify.FakeModels;
using Classify.Providers.Abilities;
using Classify.Providers.Batches;
using Classify.Providers.Batches.Anthropic;
using Classify.Providers.Batches.OpenAI;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

/// <summary>Jobs at a fake.</summary>
internal static class BatchGiven
{
    public const string SubmitId = "0a1b2c";

    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static IBatchClient Client(string provider, FakeModelHost host, LearntAbilities? abilities = null, TimeProvider? time = null) =>
        Client(provider, host.BaseUrl, abilities, time);

    /// <param name="baseUrl">Without a path.</param>
    public static IBatchClient Client(string provider, Uri baseUrl, LearntAbilities? abilities = null, TimeProvider? time = null)
    {
        abilities ??= new(new InMemoryAbilityStore());
        time ??= TimeProvider.System;
        return provider == ProviderName.OpenAI
            ? new OpenAIBatchClient(Given.Options(new(baseUrl, "/v1")), abilities, time)
            : new AnthropicBatchClient(Given.Options(baseUrl), abilities, time);
    }

    public static string CustomId(int number) => $"{SubmitId}-{number}";

    /// <summary>Questions 0 to <paramref name="count"/> - 1.</summary>
    public static IEnumerable<BatchQuestion> Questions(string model, int count, string schema = Given.Schema) =>
        Enumerable.Range(0, count).Select(number => new BatchQuestion(CustomId(number), Question(model, number, schema)));

    public static ModelRequest Question(string model, int number, string schema = Given.Schema) =>
        Given.Request(model, schema) with { User = $"Name: Indicator {number}" };

    public static Task<BatchSubmission> SubmitAsync(this IBatchClient client, int count = 3) =>
        client.SubmitAsync(SubmitId, Given.Model(client.Provider), Questions(Given.Model(client.Provider), count).ToAsyncEnumerable(), default);

    /// <summary>The job of <paramref name="count"/> questions, accepted and ended.</summary>
    public static async Task<BatchJob> EndedAsync(this IBatchClient client, int count = 3) => await client.LookAsync(await client.AcceptedAsync(count));

    public static async Task<BatchJob> AcceptedAsync(this IBatchClient client, int count = 3) =>
        (await client.SubmitAsync(count)).ShouldBeOfType<BatchSubmission.Accepted>().Job;

    public static async Task<BatchJob> LookAsync(this IBatchClient client, BatchJob job) =>
        (await client.GetAsync(job.Id, default)).ShouldBeOfType<BatchReply<BatchJob>.Got>().Value;

    public static async Task<List<BatchResult>> ResultsAsync(this IBatchClient client, BatchJob job) =>
        await client.ResultsAsync(job, default).ToListAsync();

    /// <summary>The rows of a job by custom id; nothing else may come.</summary>
    public static async Task<Dictionary<string, ResultRow>> RowsAsync(this IBatchClient client, BatchJob job) =>
        (await client.ResultsAsync(job)).Select(result => result.ShouldBeOfType<BatchResult.Came>().Row).ToDictionary(row => row.CustomId);
}
