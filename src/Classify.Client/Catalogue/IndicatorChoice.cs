namespace Classify.Client.Catalogue;

/// <summary>Which indicators of the catalogue a run takes.</summary>
public static class IndicatorChoice
{
    /// <summary>The first <paramref name="count"/> in file order; null takes all.</summary>
    public static IReadOnlyList<CatalogueIndicator> First(IReadOnlyList<CatalogueIndicator> catalogue, int? count) =>
        [.. catalogue.Take(count ?? catalogue.Count)];

    /// <summary>Those without an id of <paramref name="ids"/>, in file order.</summary>
    public static IReadOnlyList<CatalogueIndicator> Without(IReadOnlyList<CatalogueIndicator> catalogue, IReadOnlySet<string> ids) =>
        [.. catalogue.Where(indicator => !ids.Contains(indicator.Id))];

    /// <summary>Drawn without repetition; the same seed on the same catalogue draws the same ones in the same order.</summary>
    public static IReadOnlyList<CatalogueIndicator> Random(IReadOnlyList<CatalogueIndicator> catalogue, int? count, int seed)
    {
        var pool = catalogue.ToArray();
        var random = new Random(seed);
        var wanted = Math.Min(count ?? pool.Length, pool.Length);
        for (var i = 0; i < wanted; i++)
        {
            var other = random.Next(i, pool.Length);
            (pool[i], pool[other]) = (pool[other], pool[i]);
        }

        return pool[..wanted];
    }
}
