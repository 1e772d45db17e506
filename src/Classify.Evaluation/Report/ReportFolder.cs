namespace Classify.Evaluation.Report;

/// <summary>Keeps the report.</summary>
public static class ReportFolder
{
    private const string FileName = "index.html";

    /// <summary>Writes the page, over an earlier one, and makes the folder where there is none.</summary>
    /// <returns>The path of the page.</returns>
    /// <exception cref="IOException">The page cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The page must not be written there.</exception>
    public static string Write(string folder, string page)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        File.WriteAllText(path, page);
        return path;
    }
}
