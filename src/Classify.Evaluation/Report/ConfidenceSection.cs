using Classify.Evaluation.Calibration;
using Classify.Evaluation.Display;

namespace Classify.Evaluation.Report;

/// <summary>How far confidence can be trusted: errors by field, and charts of the pool and of lines as a whole.</summary>
internal static class ConfidenceSection
{
    public static Html Of(IReadOnlyList<ConfidenceQuality> confidence)
    {
        var charted = confidence.Where(quality => quality.Subject is ConfidenceQuality.Pooled or ConfidenceQuality.Joint).ToList();
        var threshold = Figures.Confidence(confidence[0].AtThreshold.Threshold);
        return Html.Of($"""
            <section id="confidence" aria-labelledby="confidence-title">
            <h2 id="confidence-title">Confidence</h2>
            <p>The expected calibration error is the mean distance between confidence and accuracy over at most {CalibrationBins.Most} bins of equal mass, the Brier score the mean squared one; 0 is best. Accepted are answers of at least {threshold}. Pooled are the answers to the five joint fields; joint is the line as a whole by its overall confidence.</p>
            <div class="wide" role="region" aria-labelledby="confidence-title" tabindex="0">
            <table>
            <thead><tr><th scope="col">Answers to</th><th scope="col" class="number">Answers</th><th scope="col" class="number">Calibration error</th><th scope="col" class="number">Brier score</th><th scope="col" class="number">Accepted at {threshold}</th><th scope="col" class="number">Right among accepted</th></tr></thead>
            <tbody>
            {confidence.Select(Row)}
            </tbody>
            </table>
            </div>
            <div class="charts">
            {ReliabilityChart.Of(charted)}
            {CoverageChart.Of(charted)}
            </div>
            {charted.Select(Bins)}
            </section>
            """);
    }

    private static Html Row(ConfidenceQuality quality) => Html.Of($"""
        <tr><th scope="row">{quality.Subject}</th><td class="number">{Figures.Count(quality.Count)}</td><td class="number">{Figures.Error(quality.ExpectedCalibrationError)}</td><td class="number">{Figures.Error(quality.BrierScore)}</td><td class="number">{Figures.Percent(quality.AtThreshold.Share)}</td><td class="number">{Figures.Percent(quality.AtThreshold.Accuracy)}</td></tr>

        """);

    private static Html Bins(ConfidenceQuality quality) => Html.Of($"""
        <details>
        <summary>Bins of {quality.Subject}</summary>
        <table>
        <thead><tr><th scope="col">Confidences</th><th scope="col" class="number">Answers</th><th scope="col" class="number">Mean confidence</th><th scope="col" class="number">Right</th></tr></thead>
        <tbody>
        {quality.Bins.Select(bin => Html.Of($"<tr><th scope=\"row\">{Figures.Confidence(bin.Lowest)} to {Figures.Confidence(bin.Highest)}</th><td class=\"number\">{Figures.Count(bin.Count)}</td><td class=\"number\">{Figures.Percent(bin.Confidence)}</td><td class=\"number\">{Figures.Percent(bin.Accuracy)}</td></tr>\n"))}
        </tbody>
        </table>
        </details>
        """);
}
