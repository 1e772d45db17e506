namespace Classify.Providers.Tests.Infrastructure;

/// <summary>The folder of the repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The full path of <paramref name="path"/>, from the root on.</summary>
    public static string Path(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Classify.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.ShouldNotBeNull("no folder above the tests holds Classify.sln").FullName, path));
    }
}
