using System.Diagnostics;
using Classify.Client.Starting;

namespace Classify.Client.Tests.Starting;

public sealed class ChildProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("classify-tests-").FullName;

    private string Log => Path.Combine(_folder, "log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Output_goes_to_the_log_and_its_end_is_at_hand()
    {
        using var child = Shell("for i in $(seq 1 30); do echo line $i; done; echo oops >&2; exit 3");

        await child.WaitAsync(Patience());

        child.ExitCode.ShouldBe(3);
        child.LastLines.Count.ShouldBe(20);
        child.LastLines.ShouldContain("line 30");
        child.Dispose();
        var lines = await File.ReadAllLinesAsync(Log);
        lines.Length.ShouldBe(31);
        lines.ShouldContain("oops");
    }

    [SkippableTheory]
    [InlineData("INF Now listening on: here", true)]
    [InlineData("Not listening", false)]
    public async Task It_has_announced_what_it_wrote_however_long_ago(string line, bool announced)
    {
        using var child = Shell($"echo '{line}'; seq 1 100", announcement: "Now listening on:");

        await child.WaitAsync(Patience());

        child.HasAnnounced.ShouldBe(announced);
    }

    [SkippableFact]
    public async Task A_process_that_listens_ends_by_itself()
    {
        using var child = Shell("trap 'echo bye; exit 0' TERM; echo ready; while :; do read -r line < \"$0\" || :; done", Fifo());
        await ReadyAsync(child);

        (await child.StopAsync(TimeSpan.FromSeconds(30), TimeProvider.System)).ShouldBeTrue();

        child.ExitCode.ShouldBe(0);
        child.LastLines.ShouldContain("bye");
    }

    [SkippableFact]
    public async Task A_process_that_does_not_listen_is_killed()
    {
        using var child = Shell("trap '' TERM; echo ready; exec cat \"$0\"", Fifo());
        await ReadyAsync(child);

        (await child.StopAsync(TimeSpan.FromMilliseconds(1), TimeProvider.System)).ShouldBeFalse();

        child.ExitCode.ShouldBe(137);
    }

    [SkippableFact]
    public async Task A_grandchild_that_keeps_the_output_open_is_not_waited_for()
    {
        using var child = Shell("cat \"$0\" & echo $!", Fifo());

        await child.WaitAsync(Patience());

        child.ExitCode.ShouldBe(0);
        Process.GetProcessById(int.Parse(child.LastLines.Single())).Kill();
    }

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    /// <summary>A pipe that nobody writes to: whoever reads it waits without using the processor.</summary>
    private string Fifo()
    {
        var path = Path.Combine(_folder, "fifo");
        using var make = Process.Start("mkfifo", [path]);
        make.WaitForExit();
        return path;
    }

    private static async Task ReadyAsync(ChildProcess child)
    {
        while (!child.LastLines.Contains("ready"))
        {
            Patience().ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private ChildProcess Shell(string script, string? argument = null, string? announcement = null)
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a Unix shell");
        return ChildProcess.Start(new ProcessStartInfo("/bin/sh", ["-c", script, argument ?? ""]), Log, announcement);
    }
}
