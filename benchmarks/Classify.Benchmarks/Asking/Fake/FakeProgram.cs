using Classify.Service.Settings;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>Something that a benchmark needs is not there; the message says what and how to name it.</summary>
internal sealed class MissingFileException(string message) : Exception(message);

/// <summary>The program that stands in for the providers. It is no part of the repository.</summary>
/// <param name="Path">Absolute path of the script.</param>
internal sealed record FakeProgram(string Path)
{
    /// <summary>Where it is looked for, from the repository root.</summary>
    public const string DefaultPath = "../shared/tools/fake-llm/fake-llm.mjs";

    private const string Script = "fake-llm.mjs";

    /// <param name="path">The script or its folder, from the working folder; null for the default.</param>
    /// <exception cref="MissingFileException">There is no such file.</exception>
    public static FakeProgram Find(string? path)
    {
        var full = path is null ? FromRoot(DefaultPath) : System.IO.Path.GetFullPath(path);
        var script = Directory.Exists(full) ? System.IO.Path.Combine(full, Script) : full;
        return File.Exists(script)
            ? new FakeProgram(script)
            : throw new MissingFileException($"The fake of the providers is missing: {script}. Name {Script} or its folder with --fake.");
    }

    /// <summary>The full form of a path that is given from the repository root.</summary>
    public static string FromRoot(string path) => System.IO.Path.GetFullPath(path, RepositoryRoot.Find().Path);
}
