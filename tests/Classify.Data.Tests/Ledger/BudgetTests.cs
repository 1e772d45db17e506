using Classify.Data.Batches;
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

    [Fact]
    public async Task A_call_that_would_fit_once_others_are_settled_is_not_given_up()
    {
        var items = (await _store.AcceptAndTakeAsync(3)).Items;
        var onItsWay = await _store.OpenAsync(Calls.Of(items[0]), 0.04, MaxCostUsd);

        (await OpenAsync(items[1], 0.02)).ShouldBeOfType<OpenOutcome.NotNow>();
        await _store.WriteAsync(new SettleCall(onItsWay, Calls.Answered(0.01)));

        (await OpenAsync(items[1], 0.02)).ShouldBeOfType<OpenOutcome.Opened>();
    }

    [Theory]
    [InlineData("too large for the limit alone")]
    [InlineData("too large for what is left")]
    [InlineData("too large beside what may have been spent")]
    public async Task A_call_that_cannot_fit_even_with_none_on_its_way_is_given_up(string why)
    {
        var items = (await _store.AcceptAndTakeAsync(3)).Items;
        await _store.OpenAsync(Calls.Of(items[0]), 0.01, MaxCostUsd);
        var reserved = why.EndsWith("alone", StringComparison.Ordinal) ? 0.051 : 0.02;
        if (reserved < MaxCostUsd)
        {
            var other = await _store.OpenAsync(Calls.Of(items[1]), 0.035, MaxCostUsd);
            await _store.WriteAsync(new SettleCall(
                other, why.EndsWith("left", StringComparison.Ordinal) ? Calls.Answered(0.035) : new CallResult.Unknown()));
        }

        (await OpenAsync(items[2], reserved)).ShouldBeOfType<OpenOutcome.OverBudget>();
    }

    [Fact]
    public async Task Who_looks_ahead_sees_what_opening_would_say()
    {
        var items = (await _store.AcceptAndTakeAsync(3)).Items;
        await _store.OpenAsync(Calls.Of(items[0]), 0.04, MaxCostUsd);
        var outlook = new CallOutlook(_store.Contexts);

        var standing = await outlook.OfAsync(Calls.Of(items[1]), default);
        await _store.TakeAsync();
        var taken = await outlook.OfAsync(Calls.Of(items[1]), default);

        standing.RoomUsd(MaxCostUsd).ShouldBe(0.01);
        standing.Refusal(0.01, MaxCostUsd).ShouldBeNull();
        standing.Refusal(0.02, MaxCostUsd).ShouldBeOfType<OpenOutcome.NotNow>();
        standing.Refusal(0.06, MaxCostUsd).ShouldBeOfType<OpenOutcome.OverBudget>();
        standing.Refusal(0.06, maxCostUsd: null).ShouldBeNull();
        standing.Refusal(null, MaxCostUsd).ShouldBeNull();
        taken.Refusal(0.01, MaxCostUsd).ShouldBeOfType<OpenOutcome.NotOurs>();
    }

    private Task<OpenOutcome> OpenAsync(TakenItem item, double reserved) =>
        _store.WriteAsync(new OpenCall(Calls.Of(item), reserved, MaxCostUsd));

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
