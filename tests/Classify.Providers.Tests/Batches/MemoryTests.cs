using System.Text;
using Classify.FakeModels;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

/// <summary>Alone, as memory is counted for the whole process.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const int Rows = 50_000;
    private const long Most = 100_000_000;

    [Fact]
    public async Task Fifty_thousand_results_with_log_probabilities_take_less_than_100_MB_of_memory()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = _ => new FakeAnswer.Says($$"""{"family":"price-value","confidence":0.9,"reasoning":"{{new string('x', 3_000)}}"}""");
        var client = BatchGiven.Client(ProviderName.OpenAI, host);
        var job = await client.EndedAsync(1);
        var row = (await client.RowsAsync(job)).Values.Single();
        row.Body.Length.ShouldBeGreaterThan(13_000);
        host.Batches.Results = Enumerable.Range(0, Rows).Select(number =>
            (byte[])[.. Encoding.UTF8.GetBytes($$"""{"custom_id":"{{BatchGiven.CustomId(number)}}","response":{"status_code":200,"body":"""), .. row.Body, .. "},\"error\":null}"u8]);
        var request = BatchGiven.Question("gpt-6-luna", 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (count, most) = (0, 0L);

        await foreach (var result in client.ResultsAsync(job, default))
        {
            var came = result.ShouldBeOfType<BatchResult.Came>().Row;
            if (count++ % 5_000 == 0)
            {
                client.Read(request, came).ShouldBeOfType<ModelReply.Answered>().Probabilities.Keys.ShouldContain("family");
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        count.ShouldBe(Rows);
        most.ShouldBeLessThan(Most);
    }

    [Fact]
    public async Task The_questions_of_a_job_wait_on_disk()
    {
        var format = new QuestionForm([], "\n"u8.ToArray(), "\n"u8.ToArray(), (_, body) => body);
        var body = new byte[10_000];
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await using var file = await QuestionFile.WriteAsync(
            format, "gpt-6-luna", BatchGiven.Questions("gpt-6-luna", 10_000).ToAsyncEnumerable(), _ => new(string.Empty, body, []), default);

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(10_000_000);
        file.Content().Headers.ContentLength.ShouldBe(10_000 * 10_001);
        File.Exists(file.FormerName).ShouldBeFalse("a process that is killed would leave it behind");
    }
}
