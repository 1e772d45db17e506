using System.Diagnostics;
using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests.Disks;

/// <summary>A file system in memory with little room, which a ballast file can fill. Disposing it takes it away.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int BlockBytes = 4096;

    private readonly TemporaryFolder _folder = new();
    private bool _mounted;

    public string DatabasePath => _folder.DatabasePath;

    private string BallastPath => Path.Combine(_folder.Path, "ballast");

    /// <summary>Mounts it; skips the test, saying why, where this is not allowed.</summary>
    public void MountOrSkip(int mebibytes)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a small disk needs Linux and root.");
        var failure = Run("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m", "tmpfs", _folder.Path);
        Skip.If(failure is not null, $"A small disk could not be mounted: {failure}");
        _mounted = true;
    }

    /// <summary>Takes all the room that is left.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(BallastPath, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[BlockBytes];
        try
        {
            while (true)
            {
                ballast.Write(block);
            }
        }
        catch (IOException)
        {
            // This is what a full disk answers.
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => File.Delete(BallastPath);

    public void Dispose()
    {
        if (_mounted && Run("umount", _folder.Path) is { } failure)
        {
            throw new InvalidOperationException($"The small disk could not be unmounted: {failure}");
        }

        _folder.Dispose();
    }

    /// <summary>What the command complained of, or null when it succeeded.</summary>
    private static string? Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : errors.Trim();
    }
}
