using System.Diagnostics;
using System.Text.Json;
using Classify.Core.Tests.Infrastructure;

namespace Classify.Core.Tests.Evaluation;

/// <summary>The script file itself, as people run it.</summary>
public sealed class EvaluateScriptTests
{
    [Fact]
    public async Task The_script_prints_one_document_and_exits_with_0()
    {
        var start = new ProcessStartInfo("dotnet", ["run", Repository.Path("scripts/evaluate.cs"), "--", "data/gold", "--json"])
        {
            WorkingDirectory = Repository.Path("."),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Build processes that live on would keep the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        var (code, output, error) = await RunAsync(start);

        code.ShouldBe(0, error);
        JsonDocument.Parse(output).RootElement.GetProperty("scored").GetInt32().ShouldBePositive();
    }

    // Another test project may be building the same project: one more try tells that from a script that does not compile.
    private static async Task<(int Code, string Output, string Error)> RunAsync(ProcessStartInfo start)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var process = Process.Start(start).ShouldNotBeNull();
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
