using Classify.Evaluation.Calibration;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Report;

/// <summary>The report of an evaluation as one self-contained page: no script, nothing fetched.</summary>
public static class ReportPage
{
    /// <summary>The page.</summary>
    /// <param name="by">The grouping of the table by group, one of <see cref="Grouping.All"/>.</param>
    public static string Of(Scores scores, IReadOnlyList<ConfidenceQuality> confidence, string by) =>
        Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Accuracy of the built-in classifier</title>
            <style>{StyleSheet.Text}</style>
            </head>
            <body>
            {HeaderSection.Of(scores)}
            <main>
            {AccuracySection.Of(scores.Accuracy)}
            {ConfidenceSection.Of(confidence)}
            {ConfusionSection.Of("Families", "family", Confusion.Of(scores.Lines, ScoredFields.Family))}
            {ConfusionSection.Of("Types", "type", Confusion.Of(scores.Lines, ScoredFields.IndicatorType))}
            {GroupSection.Of(by, Grouping.Of(scores.Lines, by))}
            {MistakeSection.Of(scores.Mistakes)}
            </main>
            </body>
            </html>

            """).ToString();
}
