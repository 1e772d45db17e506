using Classify.Client.Display;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Scoring;
using Spectre.Console;

namespace Classify.Evaluation.Display;

/// <summary>An evaluation as tables on a console.</summary>
public static class ScoreTables
{
    private const int MaxMistakes = 20;

    /// <summary>Writes accuracy, groups, confidence, family confusion and the surest mistakes.</summary>
    /// <param name="by">One of <see cref="Grouping.All"/>, or null for no groups.</param>
    public static void Write(IAnsiConsole console, Scores scores, IReadOnlyList<ConfidenceQuality> confidence, string? by)
    {
        console.Write(AccuracyTable(scores));
        if (by is not null)
        {
            console.Write(GroupTable(by, Grouping.Of(scores.Lines, by)));
        }

        console.Write(ConfidenceTable(confidence));
        console.Write(ConfusionTable(Confusion.Of(scores.Lines, ScoredFields.Family)));
        if (scores.Mistakes.Count == 0)
        {
            console.WriteLine("No mistakes.");
            return;
        }

        console.Write(MistakeTable(scores.Mistakes));
    }

    private static Table AccuracyTable(Scores scores)
    {
        var table = new Table().Title($"{scores.Lines.Count} scored, {scores.Contested} contested left out").AddColumns("field", "right");
        foreach (var (field, share) in scores.Accuracy.Fields)
        {
            table.AddRow(field, Figures.Percent(share));
        }

        return table.AddRow("[bold]joint[/]", $"[bold]{Figures.Percent(scores.Accuracy.Joint)}[/]");
    }

    private static Table GroupTable(string by, IReadOnlyList<GroupAccuracy> groups)
    {
        var table = new Table().Title($"By {by}").AddColumns([by, "lines", "joint", .. ScoredFields.All]);
        foreach (var (name, accuracy) in groups)
        {
            table.AddRow([
                new Text(SafeText.Clean(Figures.Group(name))),
                new Text(Figures.Count(accuracy.Scored)),
                new Text(Figures.Percent(accuracy.Joint)),
                .. accuracy.Fields.Values.Select(share => new Text(Figures.Percent(share))),
            ]);
        }

        return table;
    }

    private static Table ConfidenceTable(IReadOnlyList<ConfidenceQuality> confidence)
    {
        var threshold = Figures.Confidence(confidence[0].AtThreshold.Threshold);
        var table = new Table().Title("Confidence")
            .AddColumns("answers to", "calibration error", "Brier score", $"accepted at {threshold}", "right among accepted");
        foreach (var quality in confidence)
        {
            table.AddRow(
                quality.Subject,
                Figures.Error(quality.ExpectedCalibrationError),
                Figures.Error(quality.BrierScore),
                Figures.Percent(quality.AtThreshold.Share),
                Figures.Percent(quality.AtThreshold.Accuracy));
        }

        return table;
    }

    private static Table ConfusionTable(IReadOnlyList<Confusion> pairs)
    {
        var table = new Table().Title("Family").AddColumns("expected", "answered", "count");
        foreach (var pair in pairs)
        {
            var style = pair.Expected == pair.Answered ? Style.Plain : new Style(Color.Red);
            table.AddRow(new Text(pair.Expected), new Text(pair.Answered, style), new Text(Figures.Count(pair.Count)));
        }

        return table;
    }

    private static Table MistakeTable(IReadOnlyList<ScoredLine> mistakes)
    {
        var table = new Table().Title("Surest mistakes").AddColumns("line", "name", "unit", "wrong", "confidence");
        foreach (var mistake in mistakes.Take(MaxMistakes))
        {
            table.AddRow(
                new Text(SafeText.Clean($"{mistake.Labelled.File}:{mistake.Labelled.Line}")),
                new Text(SafeText.Clean(mistake.Labelled.Indicator.Name)),
                new Text(SafeText.Clean(mistake.Labelled.Indicator.Units)),
                new Text(string.Join('\n', mistake.Wrong.Select(answer => SafeText.Clean(answer.Difference)))),
                new Text(Figures.Confidence(mistake.Confidence)));
        }

        return table;
    }
}
