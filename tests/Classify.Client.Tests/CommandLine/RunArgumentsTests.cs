using Classify.Client.CommandLine;
using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.CommandLine;

public sealed class RunArgumentsTests
{
    private static readonly RunArguments All = new(ScriptRun.RunAll);
    private static readonly RunArguments Random = new(ScriptRun.RunRandom);

    [Theory]
    [InlineData("", null, null)]
    [InlineData("openai", null, "openai")]
    [InlineData("40 openai", 40, "openai")]
    [InlineData("openai 40", 40, "openai")]
    [InlineData("-40", 40, null)]
    [InlineData("anthropic -7", 7, "anthropic")]
    [InlineData("all local", null, "local")]
    [InlineData("ALL Builtin", null, "builtin")]
    [InlineData("--batch-size 3 -20 --json openai", 20, "openai")]
    public void Count_and_provider_come_in_any_order(string line, int? count, string? provider)
    {
        var (options, problem) = All.Parse(Split(line));

        problem.ShouldBeNull();
        options!.Count.ShouldBe(count);
        options.Provider.ShouldBe(provider);
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData("openai", 20)]
    [InlineData("-3", 3)]
    [InlineData("all", null)]
    public void Random_takes_twenty_unless_told(string line, int? count) =>
        Random.Parse(Split(line)).Options!.Count.ShouldBe(count);

    [Fact]
    public void Options_have_the_defaults_of_the_script()
    {
        var options = All.Parse([]).Options!;

        options.ShouldBe(new RunOptions { Count = null, BatchSize = 5, ConcurrentBatches = 4 });
    }

    [Fact]
    public void Every_option_is_read()
    {
        var options = Random.Parse(Split("--batch-size 7 --concurrent-batches 2 --timeout 90 --routing llm --dispatch batch --wait --model gpt-x --profile critical --only-below 0.8 --json --seed 11 -9 openai")).Options!;

        options.ShouldBe(new RunOptions
        {
            Count = 9, Provider = "openai", Model = "gpt-x", Routing = "llm", Dispatch = "batch", Wait = true, Profile = "critical", OnlyBelow = 0.8, BatchSize = 7, ConcurrentBatches = 2,
            Timeout = TimeSpan.FromSeconds(90), Json = true, Seed = 11,
        });
    }

    [Theory]
    [InlineData("--dispatch batch", 500)]
    [InlineData("--dispatch auto", 500)]
    [InlineData("--profile inventory", 500)]
    [InlineData("--dispatch sync --profile inventory", 5)]
    [InlineData("--dispatch batch --batch-size 7", 7)]
    public void Batches_are_large_where_they_may_become_jobs(string line, int size) => All.Parse(Split(line)).Options!.BatchSize.ShouldBe(size);

    [Theory]
    [InlineData("0", "'0'")]
    [InlineData("-0", "'-0'")]
    [InlineData("20 30", "given twice")]
    [InlineData("all 30", "given twice")]
    [InlineData("openai local", "given twice")]
    [InlineData("opneai", "'opneai' is neither")]
    [InlineData("2.5", "'2.5' is neither")]
    [InlineData("--nonsense", "unknown option '--nonsense'")]
    [InlineData("--seed 3", "unknown option '--seed'")]
    [InlineData("-x", "unknown option '-x'")]
    [InlineData("@file", "'@file' is neither")]
    [InlineData("--batch-size 0", "--batch-size must be a number from 1 to 1000, not '0'")]
    [InlineData("--batch-size 1001", "--batch-size")]
    [InlineData("--batch-size many", "not 'many'")]
    [InlineData("--concurrent-batches 101", "--concurrent-batches")]
    [InlineData("--timeout -5", "--timeout")]
    [InlineData("--timeout", "--timeout")]
    [InlineData("--routing rules", "rules")]
    [InlineData("--dispatch later", "later")]
    [InlineData("--model", "--model")]
    [InlineData("--profile", "--profile")]
    [InlineData("--only-below", "--only-below")]
    [InlineData("--only-below 0", "above 0 and up to 1, such as 0.8, not '0'")]
    [InlineData("--only-below 80", "not '80'")]
    [InlineData("--only-below 0,8", "not '0,8'")]
    [InlineData("--only-below -0.5", "--only-below")]
    public void Wrong_usage_is_named(string line, string named)
    {
        var (options, problem) = All.Parse(Split(line));

        options.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(named);
    }

    [Fact]
    public void A_number_beyond_every_catalogue_is_still_a_number() =>
        All.Parse(["-99999999999999"]).Options!.Count.ShouldBe(int.MaxValue - 1);

    [Theory]
    [InlineData("--help")]
    [InlineData("-20 openai -h")]
    [InlineData("--batch-size nonsense --help")]
    public void Help_is_neither_options_nor_a_problem(string line) => All.Parse(Split(line)).ShouldBe((null, null));

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
