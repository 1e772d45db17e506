namespace Classify.Client.Settings;

/// <summary>Finds the repository: the nearest folder above that holds <c>Classify.sln</c>.</summary>
public static class RepositoryRoot
{
    private const string Marker = "Classify.sln";

    /// <summary>Looks above each start in turn; null where none lies in a repository.</summary>
    public static string? Find(params IEnumerable<string?> starts) =>
        starts.OfType<string>().Select(Above).OfType<string>().FirstOrDefault();

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
