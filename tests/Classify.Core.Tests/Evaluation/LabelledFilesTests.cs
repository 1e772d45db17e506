using Classify.Evaluation.Labelled;

namespace Classify.Core.Tests.Evaluation;

public sealed class LabelledFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("classify-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_gives_all_its_files_and_those_below_in_ordinal_order()
    {
        Write("b.jsonl");
        Write("B.jsonl");
        Write("a/z.jsonl");
        Write("a/notes.txt", "no labelled indicator");

        LabelledFiles.Read([_folder]).Select(line => line.File).ShouldBe(["B.jsonl", "z.jsonl", "b.jsonl"]);
    }

    [Fact]
    public void Several_files_are_read_in_the_order_given_and_none_twice()
    {
        var (one, other) = (Write("b.jsonl"), Write("a.jsonl"));

        LabelledFiles.Read([one, other, _folder]).Select(line => line.File).ShouldBe(["b.jsonl", "a.jsonl"]);
    }

    [Fact]
    public void A_folder_without_files_is_an_error() =>
        Should.Throw<LabelledFileException>(() => LabelledFiles.Read([_folder])).Message.ShouldContain("holds no *.jsonl file");

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Should.Throw<LabelledFileException>(() => LabelledFiles.Read([Path.Combine(_folder, "none.jsonl")])).Message.ShouldStartWith("none.jsonl: ");

    [Fact]
    public void A_bad_line_is_named_with_its_file()
    {
        Write("a.jsonl");
        Write("bad.jsonl", Sample.Json + "\n{}");

        Should.Throw<LabelledFileException>(() => LabelledFiles.Read([_folder])).Message.ShouldStartWith("bad.jsonl, line 2: ");
    }

    private string Write(string name, string text = Sample.Json)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
