namespace Classify.Durability.Tests.Processes;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("classify-durability-").FullName;

    /// <summary>Where the database of the test goes.</summary>
    public string DatabasePath => System.IO.Path.Combine(Path, "classify.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
