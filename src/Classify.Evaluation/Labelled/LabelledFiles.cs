namespace Classify.Evaluation.Labelled;

/// <summary>Reads labelled indicators of several files.</summary>
public static class LabelledFiles
{
    private const string Pattern = "*.jsonl";

    /// <summary>
    /// Every labelled indicator of <paramref name="paths"/>, in the order given. Of a folder, all *.jsonl files in it and below
    /// it in ordinal order of their paths. A file that is reached twice is read once.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <exception cref="LabelledFileException">A file or folder cannot be read or is empty of files, or a line is no labelled indicator.</exception>
    public static IReadOnlyList<LabelledIndicator> Read(IEnumerable<string> paths) =>
        [.. paths.SelectMany(FilesOf).Distinct(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IReadOnlyList<string> FilesOf(string path) => Guarded(path, () =>
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full))
        {
            return [full];
        }

        var files = Directory.GetFiles(full, Pattern, SearchOption.AllDirectories);
        if (files.Length == 0)
        {
            throw new LabelledFileException($"{path}: the folder holds no {Pattern} file.");
        }

        Array.Sort(files, StringComparer.Ordinal);
        return files;
    });

    private static IReadOnlyList<LabelledIndicator> ReadFile(string path) => Guarded(path, () =>
    {
        using var reader = File.OpenText(path);
        return LabelledFile.Read(Path.GetFileName(path), reader);
    });

    private static IReadOnlyList<T> Guarded<T>(string path, Func<IReadOnlyList<T>> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LabelledFileException($"{Path.GetFileName(path)}: {exception.Message}", exception);
        }
    }
}
