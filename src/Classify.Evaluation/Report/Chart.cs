using Classify.Evaluation.Display;

namespace Classify.Evaluation.Report;

/// <summary>One of the two axes of a chart: shares from <paramref name="Start"/> to 1.</summary>
/// <param name="Start">0 to below 1, a multiple of a tenth.</param>
internal readonly record struct Axis(string Title, double Start)
{
    /// <summary>An axis that starts at the last tenth under every value, so that high values are told apart.</summary>
    public static Axis From(string title, IEnumerable<double> values) =>
        new(title, Math.Clamp(Math.Ceiling(values.Append(1).Min() * 10) - 1, 0, 9) / 10);

    /// <summary>Where a value lies on the axis, 0 to 1.</summary>
    public double Place(double value) => (value - Start) / (1 - Start);

    /// <summary>The values to mark: every tenth, or every fifth of a long axis.</summary>
    public IEnumerable<double> Marks()
    {
        var step = Start >= 0.5 ? 1 : 2;
        for (var tenth = 10; tenth >= (int)Math.Round(Start * 10); tenth -= step)
        {
            yield return tenth / 10.0;
        }
    }
}

/// <summary>A square chart of shares: frame, axes and description around what is drawn on it.</summary>
/// <param name="Id">Unique in the page.</param>
internal sealed record Chart(string Id, string Title, string Description, Axis Across, Axis Up)
{
    private const double Left = 56;
    private const double Top = 12;
    private const double Side = 320;
    private const double Width = Left + Side + 24;
    private const double Height = Top + Side + 48;

    /// <summary>Horizontal place of a value, in units of the drawing.</summary>
    public double X(double value) => Left + (Across.Place(value) * Side);

    /// <summary>Vertical place of a value, in units of the drawing.</summary>
    public double Y(double value) => Top + ((1 - Up.Place(value)) * Side);

    /// <summary>The chart with its marks and a legend.</summary>
    public Html Draw(Html marks, Html legend) => Html.Of($"""
        <figure>
        <figcaption>{Title}</figcaption>
        <svg viewBox="0 0 {Width:0} {Height:0}" role="img" aria-labelledby="{Id}-title {Id}-description">
        <title id="{Id}-title">{Title}</title>
        <desc id="{Id}-description">{Description}</desc>
        {Across.Marks().Select(mark => Html.Of($"<line class=\"grid\" x1=\"{X(mark):0.#}\" x2=\"{X(mark):0.#}\" y1=\"{Top:0.#}\" y2=\"{Top + Side:0.#}\"/><text x=\"{X(mark):0.#}\" y=\"{Top + Side + 18:0.#}\" text-anchor=\"middle\">{mark:0 %}</text>\n"))}
        {Up.Marks().Select(mark => Html.Of($"<line class=\"grid\" x1=\"{Left:0.#}\" x2=\"{Left + Side:0.#}\" y1=\"{Y(mark):0.#}\" y2=\"{Y(mark):0.#}\"/><text x=\"{Left - 6:0.#}\" y=\"{Y(mark) + 4:0.#}\" text-anchor=\"end\">{mark:0 %}</text>\n"))}
        <text class="axis" x="{Left + (Side / 2):0.#}" y="{Height - 8:0.#}" text-anchor="middle">{Across.Title}</text>
        <text class="axis" transform="translate(12 {Top + (Side / 2):0.#}) rotate(-90)" text-anchor="middle">{Up.Title}</text>
        {marks}
        </svg>
        <p class="legend">{legend}</p>
        </figure>
        """);

    /// <summary>A series in a sentence of the description.</summary>
    public static string Sentence(string subject, IEnumerable<(double Across, double Up)> points) =>
        $"{subject}: {string.Join(", ", points.Select(point => $"{Figures.Percent(point.Across)} and {Figures.Percent(point.Up)}"))}.";
}
