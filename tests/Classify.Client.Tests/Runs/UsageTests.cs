using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.Runs;

/// <summary>Runs that end before anything is asked of a service.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly ScriptRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Wrong_usage_goes_to_stderr()
    {
        var code = await _run.RunAsync(ScriptRun.RunAll, "nonsense", "--json");

        code.ShouldBe(2);
        _run.Out.ShouldBeEmpty();
        _run.Error.ShouldContain("'nonsense' is neither");
        _run.Error.ShouldContain("Try: dotnet run scripts/run-all.cs -- --help");
    }

    [Fact]
    public async Task Help_goes_to_stdout()
    {
        var code = await _run.RunAsync(ScriptRun.RunRandom, "--help");

        code.ShouldBe(0);
        _run.Error.ShouldBeEmpty();
        foreach (var word in new[] { "--batch-size", "--concurrent-batches", "--timeout", "--routing", "--model", "--profile", "--only-below", "--json", "--seed", "default -20", "Exit codes" })
        {
            _run.Out.ShouldContain(word);
        }
    }

    [Fact]
    public async Task A_bad_catalogue_line_is_a_usage_error()
    {
        _run.Repository.WriteCatalogue([Repository.Indicator("A", "a"), "nonsense"]);

        var code = await _run.RunAsync(ScriptRun.RunAll);

        code.ShouldBe(2);
        _run.Error.ShouldContain("indicators.jsonl, line 2: no JSON");
    }

    [Fact]
    public async Task A_wrong_setting_is_a_usage_error()
    {
        _run.Variables["API_URL"] = "nonsense";

        var code = await _run.RunAsync(ScriptRun.RunAll);

        code.ShouldBe(2);
        _run.Error.ShouldContain("API_URL is not allowed");
    }
}
