#!/usr/bin/env -S dotnet --
#:project ../src/Classify.Evaluation/Classify.Evaluation.csproj
#:package System.CommandLine
#:package Spectre.Console

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Classify.Evaluation;
using Spectre.Console;

var file = new Argument<FileInfo>("file") { Description = "Labelled indicators, one JSON object a line." };
var json = new Option<bool>("--json") { Description = "Print one JSON document and nothing else." };
var command = new RootCommand("Measures the built-in classifier on labelled indicators.") { file, json };
command.SetAction(arguments => Evaluate(arguments.GetRequiredValue(file), arguments.GetValue(json)));

var parsed = command.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine("Usage: dotnet run scripts/evaluate.cs -- FILE [--json]");
    return 2;
}

return parsed.Invoke();

static int Evaluate(FileInfo file, bool asJson)
{
    Scores scores;
    try
    {
        using var reader = file.OpenText();
        scores = Evaluator.Score(LabelledFile.Read(reader));
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or LabelledFileException)
    {
        Console.Error.WriteLine($"{file.Name}: {exception.Message}");
        return 1;
    }

    if (scores.Scored == 0)
    {
        Console.Error.WriteLine($"{file.Name}: nothing to score: the file holds no labelled indicator that is not contested.");
        return 1;
    }

    if (asJson)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(scores, new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }));
    }
    else
    {
        Show(scores);
    }

    return 0;
}

static void Show(Scores scores)
{
    if (Console.IsOutputRedirected)
    {
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
    }

    var accuracy = new Table().Title($"{scores.Scored} scored, {scores.Contested} contested left out").AddColumns("field", "right");
    foreach (var (field, share) in scores.Accuracy)
    {
        accuracy.AddRow(field, share.ToString("P1"));
    }

    accuracy.AddRow("[bold]joint[/]", $"[bold]{scores.Joint:P1}[/]");
    AnsiConsole.Write(accuracy);

    var confusion = new Table().Title("Family").AddColumns("expected", "answered", "count");
    foreach (var pair in scores.FamilyConfusion)
    {
        var style = pair.Expected == pair.Answered ? Style.Plain : new Style(Color.Red);
        confusion.AddRow(new Text(pair.Expected), new Text(pair.Answered, style), new Text(pair.Count.ToString()));
    }

    AnsiConsole.Write(confusion);

    if (scores.SurestMistakes.Count == 0)
    {
        AnsiConsole.MarkupLine("No mistakes.");
        return;
    }

    var mistakes = new Table().Title("Surest mistakes").AddColumns("line", "name", "unit", "wrong", "confidence");
    foreach (var mistake in scores.SurestMistakes)
    {
        mistakes.AddRow(
            new Text(mistake.Line.ToString()),
            new Text(mistake.Name),
            new Text(mistake.Units ?? ""),
            new Text(string.Join("\n", mistake.Wrong)),
            new Text(mistake.Confidence.ToString("0.00")));
    }

    AnsiConsole.Write(mistakes);
}
