using Classify.Evaluation.Display;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Report;

/// <summary>The table of accuracy by field.</summary>
internal static class AccuracySection
{
    public static Html Of(Accuracy accuracy) => Html.Of($"""
        <section id="accuracy" aria-labelledby="accuracy-title">
        <h2 id="accuracy-title">Accuracy</h2>
        <p>Joint is the share of lines with {string.Join(", ", ScoredFields.Joint)} all right.</p>
        <table>
        <thead><tr><th scope="col">Field</th><th scope="col" class="number">Right</th><th scope="col" class="number">Wrong lines</th></tr></thead>
        <tbody>
        {accuracy.Fields.Select(field => Row(field.Key, field.Value, accuracy.Scored))}
        </tbody>
        <tfoot>{Row("joint", accuracy.Joint, accuracy.Scored)}</tfoot>
        </table>
        </section>
        """);

    private static Html Row(string name, double share, int lines) => Html.Of($"""
        <tr><th scope="row">{name}</th><td class="number">{Figures.Percent(share)}</td><td class="number">{Figures.Count((int)Math.Round((1 - share) * lines))}</td></tr>

        """);
}
