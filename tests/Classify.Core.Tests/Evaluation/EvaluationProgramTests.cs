using System.Text.Json;
using Classify.Evaluation.CommandLine;

namespace Classify.Core.Tests.Evaluation;

public sealed class EvaluationProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("classify-tests-").FullName;

    public EvaluationProgramTests() =>
        File.WriteAllLines(Path.Combine(_folder, "a.jsonl"), [Sample.Json, Sample.Json.Replace("\"flow\"", "\"stock\"")]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_evaluated_and_a_mistake_told_with_its_file_and_line()
    {
        var (code, output, error) = Run(_folder);

        code.ShouldBe(0, error);
        output.ShouldContain("2 scored, 0 contested left out");
        output.ShouldContain("a.jsonl:2");
        output.ShouldContain("indicator_type: flow, not stock");
        output.ShouldContain("accepted at 0.90");
        output.ShouldNotContain("By ");
    }

    [Theory]
    [InlineData("source", "test")]
    [InlineData("file", "a.jsonl")]
    [InlineData("type", "stock")]
    [InlineData("family", "physical-fundamental")]
    public void Groups_are_shown_when_asked_for(string by, string group)
    {
        var output = Run(_folder, "--by", by).Output;

        output.ShouldContain($"By {by}");
        output[output.IndexOf($"By {by}", StringComparison.Ordinal)..].ShouldContain(group);
    }

    [Fact]
    public void The_threshold_can_be_chosen()
    {
        var root = JsonDocument.Parse(Run(_folder, "--json", "--threshold", "0.25").Output).RootElement;

        root.GetProperty("confidence").GetProperty("joint").GetProperty("at_threshold").GetProperty("threshold").GetDouble().ShouldBe(0.25);
    }

    [Fact]
    public void The_report_is_one_page_in_a_folder_that_is_made()
    {
        var report = Path.Combine(_folder, "new", "report");

        var (code, _, error) = Run(_folder, "--report", report);

        code.ShouldBe(0, error);
        Directory.GetFileSystemEntries(report).ShouldBe([Path.Combine(report, "index.html")]);
        File.ReadAllText(Path.Combine(report, "index.html")).ShouldContain("Exports of tea");
        error.ShouldContain("index.html");
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_an_error() =>
        Run(_folder, "--report", Path.Combine(_folder, "a.jsonl")).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(1),
            run => run.Error.ShouldContain("a.jsonl"));

    [Theory]
    [InlineData("--json")]
    [InlineData("--json", "--summary")]
    public void What_is_printed_in_JSON_serves_as_a_baseline(params string[] options)
    {
        var baseline = Write("baseline.json", Run([_folder, .. options]).Output);

        var (code, output, error) = Run(_folder, "--baseline", baseline, "--max-drop", "0");

        code.ShouldBe(0, error);
        output.ShouldContain("Against the baseline");
        output.ShouldContain(options.Length == 1 ? "Newly wrong: 0" : "The baseline has no lines to compare.");
    }

    [Fact]
    public void Changed_lines_are_shown_against_a_baseline()
    {
        var baseline = Write("baseline.json", Run(_folder, "--json").Output);
        Write("a.jsonl", Sample.Json.Replace("\"millions\"", "\"billions\"") + "\n" + Sample.Json.Replace("Exports of tea", "Exports of coffee"));

        var output = Run(_folder, "--baseline", baseline).Output;

        output.ShouldContain("Newly wrong: 1");
        output.ShouldContain("Only in the baseline: 1");
        output.ShouldContain("Not in the baseline: 1");
        output.ShouldContain("Exports of coffee");
    }

    [Fact]
    public void The_document_tells_what_changed_against_a_baseline()
    {
        var baseline = Write("baseline.json", Run(_folder, "--json").Output);
        Write("a.jsonl", Sample.Json.Replace("\"millions\"", "\"billions\""));

        var changes = JsonDocument.Parse(Run(_folder, "--json", "--baseline", baseline).Output).RootElement.GetProperty("baseline");

        changes.GetProperty("joint").GetProperty("points").GetDouble().ShouldBe(50);
        changes.GetProperty("fields").GetProperty("scale").GetProperty("points").GetDouble().ShouldBe(-100);
        var wrong = changes.GetProperty("lines").GetProperty("newly_wrong")[0];
        wrong.GetProperty("line").GetProperty("indicator_id").GetString().ShouldBe("a");
        wrong.GetProperty("fields")[0].GetRawText().ShouldBe("""{"field":"scale","expected":"billions","before":"right","after":"millions"}""");
        changes.GetProperty("lines").GetProperty("only_before").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void A_drop_larger_than_allowed_fails_and_says_so()
    {
        var baseline = Write("baseline.json", """{"joint":1,"accuracy":{"family":1}}""");

        Run(_folder, "--baseline", baseline).Code.ShouldBe(0);
        Run(_folder, "--baseline", baseline, "--max-drop", "50").Code.ShouldBe(0);
        var (code, _, error) = Run(_folder, "--baseline", baseline, "--max-drop", "49.5");
        code.ShouldBe(1);
        error.ShouldContain("Joint accuracy fell from 100.0 % to 50.0 %: -50.0 points, more than 49.50 allowed.");
    }

    [Theory]
    [InlineData("none.json")]
    [InlineData("bad.json")]
    public void A_bad_baseline_is_an_error_that_names_the_file(string name)
    {
        Write("bad.json", "{}");

        var (code, output, error) = Run(_folder, "--baseline", Path.Combine(_folder, name));

        (code, output).ShouldBe((1, ""));
        error.ShouldStartWith(name + ": ");
    }

    [Fact]
    public void Files_that_cannot_be_read_or_hold_nothing_to_score_are_errors()
    {
        var contested = Write("contested.jsonl", Sample.Json.Replace("\"contested\":false", "\"contested\":true"));
        var bad = Write("bad.jsonl", "{}");
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;

        Run(contested).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("nothing to score"));
        Run(bad).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldStartWith("bad.jsonl, line 1: "));
        Run(empty).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("holds no *.jsonl file"));
        Run(Path.Combine(_folder, "none")).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldStartWith("none: "));
    }

    [Theory]
    [InlineData]
    [InlineData("x", "--by", "unit")]
    [InlineData("x", "--by")]
    [InlineData("x", "--threshold", "1.1")]
    [InlineData("x", "--threshold", "0,5")]
    [InlineData("x", "--threshold", "NaN")]
    [InlineData("x", "--baseline", "b", "--max-drop", "-1")]
    [InlineData("x", "--max-drop", "1")]
    [InlineData("x", "--summary")]
    [InlineData("x", "--report", "")]
    [InlineData("x", "--baseline", "")]
    [InlineData("")]
    [InlineData("x", "--unknown")]
    public void Wrong_arguments_are_refused_before_anything_is_read(params string[] args)
    {
        var (code, output, error) = Run(args);

        (code, output).ShouldBe((2, ""));
        error.ShouldContain("--help");
    }

    [Fact]
    public void Help_explains_the_options_and_exit_codes()
    {
        var (code, output, _) = Run("--help");

        code.ShouldBe(0);
        output.ShouldContain("source|file|type|family");
        output.ShouldContain("Exit codes");
    }

    [Fact]
    public void Names_cannot_steer_the_terminal()
    {
        Write("a.jsonl", Sample.Json.Replace("\"flow\"", "\"stock\"").Replace("Exports of tea", "Exports of \\u001b[31mtea"));

        Run(_folder).Output.ShouldNotContain('\u001b');
    }

    private static (int Code, string Output, string Error) Run(params IReadOnlyList<string> args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = EvaluationProgram.Main(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
