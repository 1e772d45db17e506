namespace Classify.Durability.Tests.Api;

/// <summary>The indicators shipped with the service, as what clients submit.</summary>
internal static class Catalogue
{
    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "indicators.jsonl")).Where(line => line.Length > 0)];

    public static int Count => Lines.Length;

    /// <summary>A request body with <paramref name="count"/> indicators from <paramref name="first"/> on; after the last comes the first.</summary>
    public static string Body(int first, int count)
    {
        var indicators = Enumerable.Range(first, count).Select(number => Lines[number % Lines.Length]);
        return $$"""{"indicators":[{{string.Join(",", indicators)}}]}""";
    }
}
