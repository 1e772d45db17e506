using Classify.Client.Catalogue;

namespace Classify.Client.Tests.Catalogue;

public sealed class IndicatorChoiceTests
{
    private static readonly IReadOnlyList<CatalogueIndicator> Ten =
        [.. Enumerable.Range(0, 10).Select(i => new CatalogueIndicator($"{i}", $"Name {i}", "{}"))];

    [Theory]
    [InlineData(3, 3)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(null, 10)]
    public void A_draw_repeats_nothing(int? count, int drawn)
    {
        var ids = IndicatorChoice.Random(Ten, count, seed: 5).Select(indicator => indicator.Id).ToList();

        ids.Count.ShouldBe(drawn);
        ids.ShouldBeUnique();
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_seed_others()
    {
        var first = IndicatorChoice.Random(Ten, 5, seed: 1);

        IndicatorChoice.Random(Ten, 5, seed: 1).ShouldBe(first);
        IndicatorChoice.Random(Ten, 5, seed: 2).ShouldNotBe(first);
    }

    [Fact]
    public void In_order_means_file_order() =>
        IndicatorChoice.First(Ten, 3).Select(indicator => indicator.Id).ShouldBe(["0", "1", "2"]);
}
