using System.Text.Json.Nodes;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Estimate;

/// <summary>What estimates are made of.</summary>
internal static class Indicators
{
    /// <summary>The first of the catalogue that comes with the product.</summary>
    public static IEnumerable<JsonObject> Catalogue(int count) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "indicators.jsonl")).Take(count)
            .Select(line => JsonNode.Parse(line).ShouldNotBeNull().AsObject());

    /// <summary>Rules are sure of every label but object themselves to a price below zero.</summary>
    public static JsonObject NegativePrice()
    {
        var indicator = Sample.Indicator(Sample.NewId(), "Crude oil price");
        indicator["units"] = "USD/Barrel";
        indicator["sample_values"] = new JsonArray(Sample.Value("2023-03-31", -100), Sample.Value("2023-06-30", -104), Sample.Value("2023-09-30", -103));
        return indicator;
    }
}
