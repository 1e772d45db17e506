using System.Text.Json;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

/// <summary>The same clients against the fake beside the repository.</summary>
public sealed class FakeLlmBatchTests
{
    [SkippableTheory]
    [InlineData(ProviderName.OpenAI)]
    [InlineData(ProviderName.Anthropic)]
    public async Task Results_agree_with_the_counters_of_the_provider_to_the_row(string provider)
    {
        using var fake = await FakeLlm.StartAsync("--batch-latency-ms", "0", "--batch-error-rate", "0.05", "--batch-expire", "0.05");
        var client = BatchGiven.Client(provider, fake.BaseUrl);

        var job = await EndedAsync(client, await client.AcceptedAsync(1_000));
        var rows = await client.RowsAsync(job);

        rows.Count.ShouldBe(1_000);
        using var http = new HttpClient();
        var lines = JsonElement.Parse(await http.GetStringAsync(new Uri(fake.BaseUrl, "/__stats"))).GetProperty("batchLines");
        foreach (var (outcome, counter) in new[] { (RowOutcome.Succeeded, "succeeded"), (RowOutcome.Errored, "errored"), (RowOutcome.Expired, "expired"), (RowOutcome.Cancelled, "cancelled") })
        {
            rows.Values.Count(row => row.Outcome == outcome).ShouldBe(lines.GetProperty(counter).GetInt32(), counter);
        }

        rows.Values.Count(row => row.Outcome == RowOutcome.Errored).ShouldBeInRange(20, 100);
        rows.Values.Count(row => row.Outcome == RowOutcome.Expired).ShouldBeInRange(20, 100);
    }

    [SkippableTheory]
    [InlineData(ProviderName.OpenAI)]
    [InlineData(ProviderName.Anthropic)]
    public async Task Answers_are_those_of_synchronous_calls(string provider)
    {
        using var fake = await FakeLlm.StartAsync("--batch-latency-ms", "0");
        var client = BatchGiven.Client(provider, fake.BaseUrl);
        var sync = Given.Client(provider, fake.BaseUrl);

        var rows = await client.RowsAsync(await EndedAsync(client, await client.AcceptedAsync(20)));

        for (var number = 0; number < 20; number++)
        {
            var request = BatchGiven.Question(Given.Model(provider), number);
            var asked = (await sync.AskAsync(request, default)).ShouldBeOfType<ModelReply.Answered>();
            var read = client.Read(request, rows[BatchGiven.CustomId(number)]).ShouldBeOfType<ModelReply.Answered>();
            read.Content.ShouldBe(asked.Content);
            read.Probabilities.ShouldBe(asked.Probabilities);

            // The fake's model thinks at some attempts only.
            (read.FinishReason, read.Usage?.Prompt).ShouldBe((asked.FinishReason, asked.Usage?.Prompt));
        }
    }

    [SkippableTheory]
    [InlineData(ProviderName.OpenAI)]
    [InlineData(ProviderName.Anthropic)]
    public async Task A_stuck_job_is_found_cancelled_and_read(string provider)
    {
        using var fake = await FakeLlm.StartAsync("--batch-latency-ms", "0", "--batch-stuck");
        var client = BatchGiven.Client(provider, fake.BaseUrl);
        var job = await client.AcceptedAsync(5);

        var found = (await client.FindAsync(BatchGiven.SubmitId, job.CreatedAt, 5, default)).ShouldBeOfType<BatchReply<IReadOnlyList<BatchJob>>.Got>();
        found.Value.ShouldHaveSingleItem().Id.ShouldBe(job.Id);
        (await client.CancelAsync(job.Id, default)).ShouldBeOfType<BatchReply<BatchJob>.Got>().Value.HasEnded.ShouldBeFalse();
        var rows = await client.RowsAsync(await EndedAsync(client, job));

        rows.Values.Count(row => row.Outcome == RowOutcome.Cancelled).ShouldBe(5);
    }

    [SkippableTheory]
    [InlineData("--enqueued-tokens", "10", BatchRefusal.EnqueuedTokens)]
    [InlineData("--batch-fail", "true", BatchRefusal.BadRequest)]
    public async Task A_job_that_failed_as_a_whole_says_why(string option, string value, BatchRefusal reason)
    {
        using var fake = await FakeLlm.StartAsync("--batch-latency-ms", "0", option, value);
        var client = BatchGiven.Client(ProviderName.OpenAI, fake.BaseUrl);

        var failed = await EndedAsync(client, await client.AcceptedAsync());

        (failed.Status, failed.Refusal).ShouldBe(("failed", reason));
        (await client.DeleteFileAsync(failed.InputFileId.ShouldNotBeNull(), default)).ShouldBeOfType<BatchReply<string>.Got>();
    }

    [SkippableTheory]
    [InlineData(ProviderName.OpenAI)]
    [InlineData(ProviderName.Anthropic)]
    public async Task A_wrong_key_and_an_unknown_job_are_values(string provider)
    {
        using var fake = await FakeLlm.StartAsync("--api-key", "another");
        (await BatchGiven.Client(provider, fake.BaseUrl).SubmitAsync()).ShouldBeOfType<BatchSubmission.Refused>().Reason.ShouldBe(BatchRefusal.AccountBlocked);

        using var open = await FakeLlm.StartAsync();
        (await BatchGiven.Client(provider, open.BaseUrl).GetAsync("batch_none", default)).ShouldBeOfType<BatchReply<BatchJob>.NotFound>();
    }

    private static async Task<BatchJob> EndedAsync(IBatchClient client, BatchJob job)
    {
        while (!job.HasEnded)
        {
            job = await client.LookAsync(job);
        }

        return job;
    }
}
