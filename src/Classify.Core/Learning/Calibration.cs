using System.Globalization;

namespace Classify.Core.Learning;

/// <summary>
/// Turns a score into the share of such answers that were right, by a table of points for each field. Between two points
/// the line counts, outside them the nearest point. A field without points keeps its score.
/// </summary>
internal sealed class Calibration
{
    /// <summary>Every score stands for itself.</summary>
    public static readonly Calibration None = new([]);

    private readonly Dictionary<string, (double Score, double Right)[]> _points;

    /// <param name="points">For each field its points, by rising score; the shares never fall.</param>
    public Calibration(Dictionary<string, (double Score, double Right)[]> points) => _points = points;

    /// <summary>Reads one field a line: its name, then <c>score share</c> for each point, all separated by tabs; <c>#</c> starts a comment.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static Calibration Read(TextReader reader)
    {
        var points = new Dictionary<string, (double, double)[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var cells = line.Split('\t');
                if (cells.Length < 2)
                {
                    throw new FormatException($"\"{cells[0]}\" has no points.");
                }

                points.Add(cells[0], Array.ConvertAll(cells[1..], Point));
            }
        }

        return new Calibration(points);
    }

    /// <summary>Whether <paramref name="field"/> has points.</summary>
    public bool Has(string field) => _points.ContainsKey(field);

    /// <summary>The probability, 0 to 1, that an answer of <paramref name="field"/> with this score is right.</summary>
    public double Of(string field, double score)
    {
        if (!_points.TryGetValue(field, out var points))
        {
            return score;
        }

        if (score <= points[0].Score)
        {
            return points[0].Right;
        }

        for (var i = 1; i < points.Length; i++)
        {
            var ((low, below), (high, above)) = (points[i - 1], points[i]);
            if (score <= high)
            {
                return below + ((above - below) * (score - low) / (high - low));
            }
        }

        return points[^1].Right;
    }

    private static (double Score, double Right) Point(string cell)
    {
        var space = cell.IndexOf(' ');
        return space < 0
            ? throw new FormatException($"\"{cell}\" is no point.")
            : (double.Parse(cell.AsSpan(0, space), CultureInfo.InvariantCulture), double.Parse(cell.AsSpan(space + 1), CultureInfo.InvariantCulture));
    }
}
