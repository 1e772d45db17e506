using System.Diagnostics;
using System.Text.Json;
using Classify.Client.Settings;
using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.Runs;

/// <summary>The script files themselves, as people run them.</summary>
public sealed class ScriptProcessTests : IDisposable
{
    private readonly Repository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("run-random.cs", 20)]
    [InlineData("run-all.cs", 50)]
    public async Task A_script_prints_one_document_and_exits_with_0(string script, int indicators)
    {
        await using var service = await FakeService.StartAsync();

        var (code, output, error) = await RunAsync(service.Url, script, "--json", "--concurrent-batches", "10");

        code.ShouldBe(0, error);
        JsonDocument.Parse(output).RootElement.GetProperty("totals").GetProperty("done").GetInt32().ShouldBe(indicators);
        error.ShouldContain("Group 1/1: starting ");
    }

    [Fact]
    public async Task The_history_script_prints_one_document_and_exits_with_0()
    {
        await using var service = await FakeService.StartAsync();

        var (code, output, error) = await RunAsync(service.Url, "history.cs", "--json");

        code.ShouldBe(0, error);
        JsonDocument.Parse(output).RootElement.GetProperty("batches").GetArrayLength().ShouldBe(0);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string url, string script, params string[] arguments)
    {
        var folder = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory).ShouldNotBeNull(), "scripts");
        var start = new ProcessStartInfo("dotnet", ["run", Path.Combine(folder, script), "--", .. arguments])
        {
            WorkingDirectory = _repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["API_URL"] = url;
        start.Environment["API_KEY"] = "";

        // Build processes that live on would keep the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // Another test may be building the same project: one more try tells that from a script that does not compile.
        for (var attempt = 1; ; attempt++)
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await Task.WhenAll(output, error, process.WaitForExitAsync()).WaitAsync(TimeSpan.FromMinutes(3));
            if (process.ExitCode == 0 || attempt == 2)
            {
                return (process.ExitCode, await output, await error);
            }
        }
    }
}
