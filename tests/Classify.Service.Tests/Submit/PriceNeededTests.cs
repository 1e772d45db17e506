using System.Net;
using Classify.Service.Tests.Infrastructure;
using static Classify.Service.Tests.Infrastructure.AskingService;

namespace Classify.Service.Tests.Submit;

/// <summary>Spending that cannot be counted cannot be limited.</summary>
public sealed class PriceNeededTests
{
    [Fact]
    public async Task A_model_without_a_price_is_refused_where_spending_is_limited()
    {
        await using var service = await StartAsync(settings => settings with { MaxCostUsd = 1 });
        var before = service.Service.Database.SubmissionRows();
        var batch = Ask("openai", "gpt-of-next-year", "auto", Sample.Indicator("A"));

        foreach (var reply in new[] { await service.Api.PostBatchAsync(batch), await service.Api.PostEstimateAsync(batch.ToJsonString()) })
        {
            reply.ShouldRefuse("model");
            var message = reply.Errors()["model"].ShouldHaveSingleItem();
            message.ShouldContain("price of gpt-of-next-year is unknown");
            message.ShouldContain("MAX_COST_USD");
            message.ShouldContain("PRICES_FILE");
        }

        service.Service.Database.SubmissionRows().ShouldBe(before);
    }

    [Theory]
    [InlineData("openai", "gpt-4.1-mini")]
    [InlineData("local", "small")]
    [InlineData("builtin", null)]
    public async Task What_has_a_price_if_only_none_is_accepted_where_spending_is_limited(string provider, string? model)
    {
        await using var service = await StartAsync(settings => settings with { MaxCostUsd = 1 });

        (await service.Api.PostBatchAsync(Ask(provider, model, "auto", Sample.Indicator("A")))).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_model_without_a_price_is_accepted_where_spending_is_not_limited()
    {
        await using var service = await StartAsync();

        (await service.Api.PostBatchAsync(Ask("openai", "gpt-of-next-year", "auto", Sample.Indicator("A")))).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_price_of_the_operator_is_enough_and_counts()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{ "models": { "gpt-of-next-year": { "provider": "openai", "input": 1000000, "output": 0 } } }""");
        try
        {
            await using var service = await StartAsync(settings => settings with { MaxCostUsd = 1, PricesFile = file });

            var estimate = await service.Api.EstimateAsync(Ask("openai", "gpt-of-next-year", "llm", Sample.Indicator("A")));

            ((double)estimate["sync_cost_usd"]!).ShouldBe((double)estimate["prompt_tokens"]!);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
