using System.Text.Json.Nodes;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Classifications;

/// <summary>A service that has classified indicators of many kinds, with signs in ids and names that mean something elsewhere.</summary>
public sealed class Catalogue : OwnService
{
    public static readonly IReadOnlyList<string> OddIds =
    [
        "slash/inside", "/leading", "trailing/", "double//slash", "per%cent", "escaped%2Fslash", "a b", "plus+sign", "a&b=c;d",
        "question?mark", "hash#tag", "quote\"double", "quote'single", "back\\slash", "back\\slash%", "under_score", "underXscore",
        "ünïcödé", "日本/語", "😀", "a\u0301", "..a", "a..", "a/../b", "./a", "a/.", "<b>bold</b>", "{braces}", "colon:colon",
        "[brackets]", "tab\tinside", "line\nbreak", "null", "Case", "case", "trailing.dot.", "items", "export?format=csv",
    ];

    internal IReadOnlyList<JsonNode> All { get; private set; } = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Service.Api.ClassifyAsync(Sample.Batch(Kinds().Concat(OddIds.Select(id => Sample.Indicator(id, $"Named {id}")))));
        All = await AllPages.ReadAsync(Service.Api, "/classifications", 500);
    }

    private static IEnumerable<JsonObject> Kinds()
    {
        (string Name, string Units)[] kinds =
        [
            ("Unemployment rate", "%"), ("Consumer price index", "Index 2015=100"), ("Exports of goods", "EUR Million"),
            ("Population", "Thousands"), ("Policy rate", "Percent"), ("Government debt", "% of GDP"), ("Crude oil price", "USD/Barrel"),
            ("Exchange rate", "USD/EUR"), ("Current account balance", "USD Billion"), ("GDP growth yoy", "%"),
            ("Business confidence", "Points"), ("Something nobody can classify", "?"), ("100% of 50_50's \\ \"quotes\"", "%"),
        ];
        return kinds.Select((kind, i) =>
        {
            var indicator = Sample.Indicator($"KIND-{i:D2}", kind.Name);
            indicator["units"] = kind.Units;
            indicator["source_name"] = i % 2 == 0 ? "Even's source" : "Odd source";
            return indicator;
        });
    }
}
