using Classify.Evaluation.Calibration;
using Classify.Evaluation.Display;

namespace Classify.Evaluation.Report;

/// <summary>The accuracy-coverage curve: how often the surest answers are right, over how many of them are accepted.</summary>
internal static class CoverageChart
{
    private const double MarkSize = 5;

    /// <param name="series">The pool, drawn as a solid line, and lines as a whole, drawn as a dashed one.</param>
    public static Html Of(IReadOnlyList<ConfidenceQuality> series)
    {
        var threshold = series[0].AtThreshold.Threshold;
        var chart = new Chart(
            "coverage",
            "Accuracy and coverage",
            $"Accuracy among the accepted over the accepted share. Accepting from {Figures.Confidence(threshold)}: " + string.Join(" ", series.Select(quality =>
                $"{quality.Subject} {Figures.Percent(quality.AtThreshold.Share)} accepted, {Figures.Percent(quality.AtThreshold.Accuracy)} of them right.")),
            new Axis("accepted", 0),
            Axis.From("right among accepted", series.SelectMany(quality => quality.Curve).Select(point => point.Accuracy ?? 1)));
        return chart.Draw(
            Html.Of($"{series.Select(quality => Curve(chart, quality))}"),
            Html.Of($"<span class=\"pooled\" aria-hidden=\"true\">━ ●</span> pooled <span class=\"joint\" aria-hidden=\"true\">╌ ■</span> joint; marks: accepting from {Figures.Confidence(threshold)}"));
    }

    private static Html Curve(Chart chart, ConfidenceQuality quality)
    {
        var points = quality.Curve.Select(point => Html.Of($"{chart.X(point.Share):0.#},{chart.Y(point.Accuracy ?? 1):0.#} "));
        var line = Html.Of($"<polyline class=\"{quality.Subject}\" points=\"{points}\"/>\n");
        if (quality.AtThreshold is not { Share: var share, Accuracy: { } accuracy })
        {
            return line;
        }

        var (x, y) = (chart.X(share), chart.Y(accuracy));
        return quality.Subject == ConfidenceQuality.Pooled
            ? Html.Of($"{line}<circle class=\"pooled\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{MarkSize:0.#}\"/>\n")
            : Html.Of($"{line}<rect class=\"joint\" x=\"{x - MarkSize:0.#}\" y=\"{y - MarkSize:0.#}\" width=\"{2 * MarkSize:0.#}\" height=\"{2 * MarkSize:0.#}\"/>\n");
    }
}
