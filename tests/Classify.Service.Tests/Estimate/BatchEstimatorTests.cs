using Classify.Core.Indicators;
using Classify.Data.Ledger;
using Classify.Data.Tables;
using Classify.Providers.Abilities;
using Classify.Providers.Prices;
using Classify.Service.Asking;
using Classify.Service.Batches.Estimate;
using Classify.Service.Batches.Submit;
using Classify.Service.Classifying;
using Classify.Service.Settings;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Tests.Estimate;

public sealed class BatchEstimatorTests : IDisposable
{
    private static readonly ServiceSettings Settings = new() { DatabasePath = "none", AnswerCacheDays = 0, MaxConcurrency = 1 };

    private readonly ComputeSlots _slots = new(Settings);

    private static readonly BatchPlan Plan = new("openai", "gpt-4.1-mini", "llm", "sync");

    [Fact]
    public async Task It_stops_when_nobody_waits_any_more()
    {
        using var gone = new CancellationTokenSource();
        var read = 0;
        var indicators = new Listed(100, at =>
        {
            read++;
            if (at == 10)
            {
                gone.Cancel();
            }
        });

        await Should.ThrowAsync<OperationCanceledException>(() => Estimator().EstimateAsync(indicators, Plan, gone.Token));

        read.ShouldBe(11, "nothing is read any more");
    }

    [Fact]
    public async Task It_computes_only_when_it_is_its_turn()
    {
        var read = 0;
        var busy = await _slots.EnterAsync();
        var estimate = Estimator().EstimateAsync(new Listed(3, _ => read++), Plan, CancellationToken.None);
        var readWhileBusy = read;

        busy.Dispose();

        (await estimate).Indicators.ShouldBe(3);
        readWhileBusy.ShouldBeLessThan(3);
    }

    public void Dispose() => _slots.Dispose();

    private BatchEstimator Estimator() => new(
        new CallPrices(PriceFile.Read(), new LearntAbilities(new InMemoryAbilityStore())),
        new AnswerCache(new NoDatabase()),
        _slots,
        Settings,
        TimeProvider.System);

    /// <summary>Indicators that say when they are read.</summary>
    private sealed class Listed(int count, Action<int> reading) : IReadOnlyList<Indicator>
    {
        public int Count => count;

        public Indicator this[int index]
        {
            get
            {
                reading(index);
                return new Indicator { IndicatorId = $"{index}", Name = "Gross domestic product" };
            }
        }

        public IEnumerator<Indicator> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class NoDatabase : IDbContextFactory<ClassifyContext>
    {
        public ClassifyContext CreateDbContext() => throw new NotSupportedException();
    }
}
