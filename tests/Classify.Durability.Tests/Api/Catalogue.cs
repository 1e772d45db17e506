using System.Text.Json.Nodes;

namespace Classify.Durability.Tests.Api;

/// <summary>The indicators shipped with the service, as what clients submit.</summary>
internal static class Catalogue
{
    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "indicators.jsonl")).Where(line => line.Length > 0)];

    public static int Count => Lines.Length;

    /// <summary>A request body with <paramref name="count"/> indicators from <paramref name="first"/> on; after the last comes the first.</summary>
    public static string Body(int first, int count) => $$"""{"indicators":[{{Indicators(first, count)}}]}""";

    /// <summary>The same, all to be asked of a model.</summary>
    public static string BodyToAsk(int first, int count) => ToAsk(Indicators(first, count));

    /// <summary>The same, to be asked through jobs of <paramref name="provider"/>.</summary>
    public static string BodyForJobs(int first, int count, string provider) => ToAsk(Indicators(first, count), provider, "batch");

    /// <summary>Indicators to be asked through jobs, each <paramref name="copies"/> times under different ids.</summary>
    public static string BodyOfCopiesForJobs(int first, int count, int copies, string provider) =>
        ToAsk(CopiesOf(first, count, copies, ""), provider, "batch");

    /// <summary>Indicators to be asked of a model, each <paramref name="copies"/> times under different ids.</summary>
    /// <param name="suffix">Added to the names, so that nobody has asked about them before.</param>
    public static string BodyOfCopiesToAsk(int first, int count, int copies, string suffix) =>
        ToAsk(CopiesOf(first, count, copies, suffix));

    private static string ToAsk(string indicators, string provider = "openai", string dispatch = "sync") =>
        $$"""{"indicators":[{{indicators}}],"llm_provider":"{{provider}}","routing":"llm","dispatch":"{{dispatch}}"}""";

    private static string Indicators(int first, int count) =>
        string.Join(",", Enumerable.Range(first, count).Select(number => Lines[number % Lines.Length]));

    private static string CopiesOf(int first, int count, int copies, string suffix) => string.Join(
        ",", Enumerable.Range(first, count).SelectMany(number => Enumerable.Range(0, copies).Select(copy => Copy(number, copy, suffix))));

    private static string Copy(int number, int copy, string suffix)
    {
        var indicator = JsonNode.Parse(Lines[number % Lines.Length])!;
        indicator["indicator_id"] = $"{indicator["indicator_id"]}-{copy}";
        indicator["name"] = $"{indicator["name"]} {suffix}";
        return indicator.ToJsonString();
    }
}
