using System.Text.Json;
using Classify.Data.Abilities;
using Classify.Data.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Tests.Abilities;

public sealed class ModelAbilitiesTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_was_learnt_last_of_a_model_is_known()
    {
        await LearnAsync("openai", "small", """{"logprobs":true}""");
        await LearnAsync("openai", "large", """{"logprobs":true}""");
        await LearnAsync("openai", "small", """{"logprobs":false}""");

        await using var context = await _store.Contexts.CreateDbContextAsync();
        var known = await context.ModelAbilities.OrderBy(row => row.Model).ToListAsync();

        known.Select(row => (row.Provider, row.Model, row.Abilities.GetProperty("logprobs").GetBoolean()))
            .ShouldBe([("openai", "large", true), ("openai", "small", false)]);
    }

    private Task LearnAsync(string provider, string model, string abilities) =>
        _store.WriteAsync(new StoreModelAbilities(provider, model, JsonSerializer.Deserialize<JsonElement>(abilities)));
}
