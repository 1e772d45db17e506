using System.Globalization;
using System.Text.Json.Nodes;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Classifications;

public sealed class ListTests(Catalogue catalogue) : IClassFixture<Catalogue>
{
    private readonly RunningService _service = catalogue.Service;

    [Theory]
    [InlineData("family")]
    [InlineData("indicator_type")]
    [InlineData("review_status")]
    [InlineData("decided_by")]
    [InlineData("confidence_source")]
    [InlineData("source_name")]
    public async Task A_filter_leaves_exactly_what_has_its_value(string filter)
    {
        var values = catalogue.All.Select(row => (string)row[filter]!).Distinct().ToList();
        values.ShouldNotBeEmpty();
        foreach (var value in values)
        {
            await ShouldListAsync($"{filter}={Uri.EscapeDataString(value)}", row => (string)row[filter]! == value);
        }
    }

    [Fact]
    public async Task Different_kinds_of_indicators_get_different_labels()
    {
        foreach (var label in new[] { "family", "indicator_type" })
        {
            catalogue.All.Select(row => (string)row[label]!).Distinct().Count().ShouldBeGreaterThan(2);
        }

        await ShouldListAsync("source_name=nobody", _ => false);
    }

    [Fact]
    public async Task Confidence_bounds_include_themselves()
    {
        var confidences = catalogue.All.Select(row => (double)row["overall_confidence"]!).Distinct().Order().ToList();
        var (low, high) = (confidences[confidences.Count / 3], confidences[^2]);

        await ShouldListAsync(string.Create(CultureInfo.InvariantCulture, $"min_confidence={low:R}"), row => (double)row["overall_confidence"]! >= low);
        await ShouldListAsync(string.Create(CultureInfo.InvariantCulture, $"max_confidence={high:R}"), row => (double)row["overall_confidence"]! <= high);
        await ShouldListAsync(
            string.Create(CultureInfo.InvariantCulture, $"min_confidence={low:R}&max_confidence={high:R}"),
            row => (double)row["overall_confidence"]! is var confidence && confidence >= low && confidence <= high);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\\%")]
    [InlineData("%%")]
    [InlineData("100% of 50_50's \\ \"quotes\"")]
    [InlineData("under_")]
    [InlineData("gdp GROWTH")]
    [InlineData("slash")]
    [InlineData("日本")]
    [InlineData("😀")]
    [InlineData("' OR '1'='1")]
    [InlineData("*")]
    [InlineData("[a-z]")]
    [InlineData(" ")]
    [InlineData("\n")]
    public async Task A_search_is_for_the_text_itself_in_id_or_name(string text) =>
        await ShouldListAsync(
            $"q={Uri.EscapeDataString(text)}",
            row => Has(row, "indicator_id", text) || Has(row, "name", text));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(500)]
    public async Task Pages_of_any_size_hold_every_indicator_once_by_id(int limit)
    {
        var ids = (await AllPages.ReadAsync(_service.Api, "/classifications", limit)).Select(row => (string)row["indicator_id"]!);

        ids.ShouldBe(catalogue.All.Select(row => (string)row["indicator_id"]!));
        catalogue.All.Count.ShouldBe(Catalogue.OddIds.Count + 13);
    }

    [Fact]
    public async Task Filters_hold_on_every_page()
    {
        var rows = await AllPages.ReadAsync(_service.Api, "/classifications?q=named", 4);

        rows.Count.ShouldBe(Catalogue.OddIds.Count);
    }

    private static bool Has(JsonNode row, string field, string text) =>
        ((string)row[field]!).Contains(text, StringComparison.OrdinalIgnoreCase);

    private async Task ShouldListAsync(string query, Func<JsonNode, bool> fits)
    {
        var listed = await AllPages.ReadAsync(_service.Api, $"/classifications?{query}", 500);

        listed.Select(row => (string)row["indicator_id"]!)
            .ShouldBe(catalogue.All.Where(fits).Select(row => (string)row["indicator_id"]!), query);
    }
}
