using System.Text.Json.Nodes;

namespace Classify.Client.Tests.Infrastructure;

/// <summary>A folder that looks like the repository to a script: a solution, a catalogue, settings.</summary>
internal sealed class Repository : IDisposable
{
    public Repository(int indicators = 50)
    {
        File.WriteAllText(Path.Combine(Root, "Classify.sln"), "");
        WriteCatalogue(Enumerable.Range(1, indicators).Select(i => Indicator($"ID{i:00}", $"Indicator number {i}")));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("classify-tests-").FullName;

    public string CataloguePath => Path.Combine(Root, "data", "indicators.jsonl");

    public static string Indicator(string id, string name) =>
        new JsonObject { ["indicator_id"] = id, ["name"] = name, ["units"] = "USD Million" }.ToJsonString();

    public void WriteCatalogue(IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(CataloguePath)!);
        File.WriteAllLines(CataloguePath, lines);
    }

    public void WriteDotEnv(string text) => File.WriteAllText(Path.Combine(Root, ".env"), text);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
