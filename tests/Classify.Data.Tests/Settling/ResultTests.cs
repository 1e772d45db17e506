using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Settling;

public sealed class ResultTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_version_of_the_prompts_is_stored_where_a_model_took_part()
    {
        var taken = await _store.AcceptAndTakeAsync(2);

        await _store.WriteAsync(Sample.Settle(
            taken.Batch, Sample.Completed(taken.Items[0]) with { PromptVersion = "prompts-1" }, Sample.Completed(taken.Items[1])));

        foreach (var table in new[] { "batch_results", "classifications" })
        {
            _store.Rows($"SELECT indicator_id, prompt_version FROM {table} ORDER BY 1").ShouldBe([["I000", "prompts-1"], ["I001", null]]);
        }
    }
}
