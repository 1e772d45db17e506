using Classify.Data.Ledger;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Ledger;

public sealed class BudgetTests : IDisposable
{
    private const double MaxCostUsd = 0.05;

    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    /// <summary>The database itself watches: it refuses any total beyond the limit, however short it lasts.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_many_calls_are_opened_at_once_the_limit_is_never_passed(int seed)
    {
        await _store.ExecuteAsync(
            $"""
            CREATE TRIGGER limit_passed BEFORE UPDATE ON batches
            WHEN COALESCE(NEW.cost_usd, 0) + NEW.reserved_usd > {MaxCostUsd} + 1e-12 OR NEW.reserved_usd < 0
            BEGIN SELECT RAISE(ABORT, 'limit passed'); END
            """);
        var taken = await _store.AcceptAndTakeAsync(100);
        var random = new Random(seed);
        var outcomes = new List<OpenOutcome>();
        for (var wave = 0; wave < 8; wave++)
        {
            var calls = taken.Items
                .Select(item => CallAsync(Calls.Of(item), random.Next(1, 2_000) * 1e-6, random.NextDouble(), random.Next(10)))
                .ToList();
            outcomes.AddRange(await Task.WhenAll(calls));
        }

        outcomes.OfType<OpenOutcome.Opened>().Count().ShouldBe((int)_store.Count("llm_calls"));
        outcomes.OfType<OpenOutcome.OverBudget>().ShouldNotBeEmpty();
        outcomes.OfType<OpenOutcome.NotOurs>().ShouldBeEmpty();
        var (cost, _, reserved) = _store.MoneyOf();
        ((double)_store.Value("SELECT SUM(cost_usd) FROM llm_calls")!).ShouldBe(cost!.Value, 1e-9);
        (cost.Value + reserved).ShouldBeGreaterThan(MaxCostUsd * 0.9);
    }

    private async Task<OpenOutcome> CallAsync(NewCall call, double reserved, double share, int fate)
    {
        var outcome = await _store.WriteAsync(new OpenCall(call, reserved, MaxCostUsd));
        if (outcome is OpenOutcome.Opened { Id: var id })
        {
            CallResult result = fate switch
            {
                0 => Calls.Failed(),
                1 => new CallResult.Unknown(),
                _ => Calls.Answered(reserved * share),
            };
            await _store.WriteAsync(new SettleCall(id, result));
        }

        return outcome;
    }
}
