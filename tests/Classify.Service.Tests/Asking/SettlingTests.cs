using Classify.Data.Ledger;
using Classify.Data.Writing;
using Classify.Service.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Classify.Service.Tests.Asking;

public sealed class SettlingTests
{
    [Fact]
    public async Task An_answer_that_could_not_be_entered_is_entered_at_the_second_try()
    {
        await using var asking = await AskingService.StartAsync(configure: services =>
            services.AddSingleton<IWriter>(provider => new RefusingFirstAnswer(provider.GetRequiredService<SqliteWriter>())));
        asking.Fake.Answer = Answers.Flow;

        var traceId = await asking.ClassifyAsync(Sample.BatchOf("settled"));

        asking.Calls(traceId, "answered").ShouldBe(2);
        asking.Fake.Count.ShouldBe(2, "nothing is asked twice");
        asking.Database.Count("batches", "trace_id = @0 AND reserved_usd = 0 AND cost_usd > 0", traceId).ShouldBe(1);
    }

    private sealed class RefusingFirstAnswer(SqliteWriter writer) : IWriter
    {
        private int _refused;

        public Task<WriteOutcome<T>> WriteAsync<T>(Write<T> write, CancellationToken cancellationToken) =>
            write is SettleCall && Interlocked.Exchange(ref _refused, 1) == 0
                ? Task.FromResult(default(WriteOutcome<T>))
                : writer.WriteAsync(write, cancellationToken);
    }
}
