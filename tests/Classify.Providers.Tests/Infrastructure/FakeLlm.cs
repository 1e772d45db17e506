using System.Diagnostics;

namespace Classify.Providers.Tests.Infrastructure;

/// <summary>The fake of both providers beside the repository, as a program of its own. Tests skip where it or node is missing.</summary>
internal sealed class FakeLlm : IDisposable
{
    private const string Script = "../shared/tools/fake-llm/fake-llm.mjs";

    private readonly Process process;

    private FakeLlm(Process process, Uri baseUrl) => (this.process, BaseUrl) = (process, baseUrl);

    /// <summary>Without a path.</summary>
    public Uri BaseUrl { get; }

    public static async Task<FakeLlm> StartAsync(params IEnumerable<string> options)
    {
        var script = Repository.Path(Script);
        Skip.IfNot(File.Exists(script), $"{Script} is not beside the repository.");
        Process? process;
        try
        {
            process = Process.Start(new ProcessStartInfo("node", [script, "--port", "0", .. options]) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            process = null;
        }

        Skip.If(process is null, "node cannot be started.");

        // The first line ends with the address.
        var line = await process!.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        return new(process, new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0]));
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
