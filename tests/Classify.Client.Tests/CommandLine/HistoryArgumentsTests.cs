using Classify.Client.CommandLine;

namespace Classify.Client.Tests.CommandLine;

public sealed class HistoryArgumentsTests
{
    private const string TraceId = "0193a1b2c3d4e5f60718293a4b5c6d7e";

    private static readonly HistoryArguments Arguments = new();

    [Theory]
    [InlineData("", HistoryAction.List, null, 20, false)]
    [InlineData("--limit 5 --json", HistoryAction.List, null, 5, true)]
    [InlineData("show " + TraceId, HistoryAction.Show, TraceId, 20, false)]
    [InlineData("show 0193A1B2C3D4E5F60718293A4B5C6D7E --json", HistoryAction.Show, TraceId, 20, true)]
    [InlineData("review", HistoryAction.Review, null, 20, false)]
    [InlineData("review --limit 3 " + TraceId, HistoryAction.Review, TraceId, 3, false)]
    [InlineData("poll", HistoryAction.Poll, null, 20, false)]
    [InlineData("--json cancel " + TraceId, HistoryAction.Cancel, TraceId, 20, true)]
    public void Commands_and_options_are_read(string line, HistoryAction action, string? traceId, int limit, bool json)
    {
        var (options, problem) = Arguments.Parse(Split(line));

        problem.ShouldBeNull();
        options.ShouldBe(new HistoryOptions { Action = action, TraceId = traceId, Limit = limit, Json = json });
    }

    [Theory]
    [InlineData("show", "show")]
    [InlineData("cancel", "cancel")]
    [InlineData("show 0193", "'0193' is no trace id")]
    [InlineData("cancel ../../health", "is no trace id")]
    [InlineData("delete " + TraceId, "delete")]
    [InlineData("--limit 0", "--limit must be a number from 1 to 10000, not '0'")]
    [InlineData("review --limit many", "not 'many'")]
    [InlineData("poll " + TraceId, TraceId)]
    [InlineData("@file", "@file")]
    public void Wrong_usage_is_named(string line, string named)
    {
        var (options, problem) = Arguments.Parse(Split(line));

        options.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(named);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("show --help")]
    public void Help_is_neither_options_nor_a_problem(string line) => Arguments.Parse(Split(line)).ShouldBe((null, null));

    [Fact]
    public void The_usage_text_names_every_command_and_the_exit_codes()
    {
        using var text = new StringWriter();

        Arguments.WriteHelp(text);

        foreach (var word in new[] { "show", "review", "cancel", "poll", "--limit", "--json", "Exit codes" })
        {
            text.ToString().ShouldContain(word);
        }
    }

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
