using Classify.Evaluation.Calibration;

namespace Classify.Evaluation.Report;

/// <summary>The reliability diagram: the accuracy of each bin over its confidence. On the diagonal, confidence is accuracy.</summary>
internal static class ReliabilityChart
{
    private const double SmallestMark = 3;
    private const double LargestMark = 9;

    /// <param name="series">The pool, drawn as circles, and lines as a whole, drawn as squares.</param>
    public static Html Of(IReadOnlyList<ConfidenceQuality> series)
    {
        var bins = series.SelectMany(quality => quality.Bins).ToList();
        var range = Axis.From("", bins.SelectMany(bin => (double[])[bin.Confidence, bin.Accuracy]));
        var chart = new Chart(
            "reliability",
            "Reliability",
            "Accuracy over mean confidence by bin. " + string.Join(" ", series.Select(quality =>
                Chart.Sentence(quality.Subject, quality.Bins.Select(bin => (bin.Confidence, bin.Accuracy))))),
            range with { Title = "mean confidence" },
            range with { Title = "right" });
        return chart.Draw(
            Html.Of($"""
                <line class="ideal" x1="{chart.X(range.Start):0.#}" y1="{chart.Y(range.Start):0.#}" x2="{chart.X(1):0.#}" y2="{chart.Y(1):0.#}"/>
                {series.SelectMany(quality => quality.Bins.Select(bin => Mark(chart, quality, bin)))}
                """),
            Html.Of($"<span class=\"pooled\" aria-hidden=\"true\">●</span> pooled <span class=\"joint\" aria-hidden=\"true\">■</span> joint; larger marks stand for more answers; dashed: confidence is accuracy"));
    }

    private static Html Mark(Chart chart, ConfidenceQuality quality, CalibrationBin bin)
    {
        var (x, y) = (chart.X(bin.Confidence), chart.Y(bin.Accuracy));
        var size = SmallestMark + ((LargestMark - SmallestMark) * Math.Sqrt((double)bin.Count / quality.Count));
        return quality.Subject == ConfidenceQuality.Pooled
            ? Html.Of($"<circle class=\"pooled\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{size:0.#}\"/>\n")
            : Html.Of($"<rect class=\"joint\" x=\"{x - size:0.#}\" y=\"{y - size:0.#}\" width=\"{2 * size:0.#}\" height=\"{2 * size:0.#}\"/>\n");
    }
}
