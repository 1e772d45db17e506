namespace Classify.Service.Settings;

/// <summary>The folder that relative paths and <c>.env</c> refer to.</summary>
/// <param name="Path">Absolute.</param>
public sealed record RepositoryRoot(string Path)
{
    /// <summary>The nearest folder above the program that holds <c>Classify.sln</c>, else the working folder.</summary>
    public static RepositoryRoot Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Classify.sln")))
            {
                return new RepositoryRoot(folder.FullName);
            }
        }

        return new RepositoryRoot(Environment.CurrentDirectory);
    }
}
