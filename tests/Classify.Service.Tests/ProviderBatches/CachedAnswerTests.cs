using Classify.Service.Settings;
using Microsoft.Data.Sqlite;

namespace Classify.Service.Tests.ProviderBatches;

public sealed class CachedAnswerTests
{
    private const int Indicators = 10;

    [Fact]
    public async Task A_question_after_a_cached_answer_travels_in_the_first_job()
    {
        await using var lane = await Lane.StartAsync(cacheDays: 1);
        await lane.Asking.ClassifyAsync(Lane.Catalogue(Indicators), KnownProviders.OpenAI);
        ForgetReviews(lane.Database.Path);

        var batch = await lane.ClassifyAsync(Lane.Catalogue(Indicators));

        lane.Database.Count("llm_calls", "trace_id = @0 AND status = 'cached'", batch).ShouldBeGreaterThan(0);
        lane.Database.Count("provider_batches", "status = 'refused'").ShouldBe(0);
        lane.Jobs.Jobs.Count.ShouldBeGreaterThanOrEqualTo(1);
    }

    private static void ForgetReviews(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM llm_calls WHERE stage LIKE '%review'";
        command.ExecuteNonQuery().ShouldBeGreaterThan(0);
    }
}
