using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Settling;
using Classify.Data.Tables;
using Classify.Service.Classifying;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Tests.Asking;

/// <summary>A database that cannot be read is no fault of the items: they wait, and no attempt is counted.</summary>
public sealed class StorageOutageTests
{
    private const int InputOutputError = 10;

    [Fact]
    public async Task An_item_whose_answers_cannot_be_read_is_put_back_for_later()
    {
        var classifier = new IndicatorClassifier(
            new OpenStageGate(), new NotReached(), new StoredAnswers(new NoFile()), new ServiceSettings { DatabasePath = "none" }, TimeProvider.System);
        var batch = new BatchHeader("trace", 1, "openai", "gpt-4.1-mini", "llm", "sync", OverwriteHuman: false);
        var item = new TakenItem("id", Run: 1, Attempt: 2, Fence: 2, Ask: null, Sample.Indicator("id").ToJsonString());

        var settled = await classifier.ClassifyAsync(batch, item);

        settled.ShouldBeOfType<PutBack>().NotBefore.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
    }

    [Theory]
    [InlineData(Stage.Normalize, "before anything was asked")]
    [InlineData(Stage.Complete, "after all was answered")]
    public async Task When_the_database_works_again_the_item_ends_with_a_result_and_nothing_is_asked_twice(Stage stage, string when)
    {
        await using var asking = await AskingService.StartAsync();
        asking.Fake.Answer = Answers.Flow;
        var outage = asking.Service.Gate.FailAt(stage, _ => true, () => new SqliteException("disk I/O error", InputOutputError));

        var traceId = await asking.SubmitAsync(Sample.BatchOf("patient"));
        await Deadline.UntilAsync(
            () => asking.Database.Count("batch_items", "trace_id = @0 AND state = 'queued' AND next_attempt_at IS NOT NULL", traceId) == 1,
            $"an item that was put back {when}");
        asking.Database.Value("SELECT attempt FROM batch_items WHERE trace_id = @0", traceId).ShouldBe(0L);
        outage.Repair();
        await asking.Api.EndAsync(traceId);

        (await asking.ResultsAsync(traceId)).Count.ShouldBe(1);
        asking.Fake.Count.ShouldBe(2, "labels and review");
    }

    private sealed class NotReached : IQuestionRouter
    {
        public ValueTask<QuestionRoute> RouteAsync(BatchHeader batch, TakenItem item, ItemWorkflow workflow, Question question) =>
            throw new InvalidOperationException("Stored answers come first.");
    }

    private sealed class NoFile : IDbContextFactory<ClassifyContext>
    {
        public ClassifyContext CreateDbContext() => new(new DbContextOptionsBuilder<ClassifyContext>()
            .UseSqlite($"Data Source={Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "none.db")};Mode=ReadOnly").Options);
    }
}
