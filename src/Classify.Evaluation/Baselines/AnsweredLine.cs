using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Baselines;

/// <summary>What tells a labelled line from every other, wherever in the files it stands.</summary>
/// <param name="Source">Where its metadata is from; empty where the line does not say.</param>
/// <param name="Repeat">2 for the second line that is otherwise the same, and so on; null for the first.</param>
public sealed record LineKey(string IndicatorId, string Name, string? Units, string Source, int? Repeat);

/// <summary>A scored line, reduced to what later evaluations are compared with.</summary>
/// <param name="Wrong">The answer by field, for the fields answered wrong; null where all are right.</param>
public sealed record AnsweredLine(
    string IndicatorId, string Name, string? Units, string Source, int? Repeat, IReadOnlyDictionary<string, string?>? Wrong)
{
    /// <summary>The line without its answers.</summary>
    public LineKey Key() => new(IndicatorId, Name, Units, Source, Repeat);

    /// <summary>Each line with its key.</summary>
    public static IEnumerable<(LineKey Key, ScoredLine Line)> Keyed(IEnumerable<ScoredLine> lines)
    {
        var seen = new Dictionary<LineKey, int>();
        foreach (var line in lines)
        {
            var indicator = line.Labelled.Indicator;
            var key = new LineKey(indicator.IndicatorId, indicator.Name, indicator.Units, line.Labelled.Source, null);
            var count = seen[key] = seen.GetValueOrDefault(key) + 1;
            yield return (count == 1 ? key : key with { Repeat = count }, line);
        }
    }

    /// <summary>The reduced form of <paramref name="line"/>.</summary>
    public static AnsweredLine Of(LineKey key, ScoredLine line) => new(
        key.IndicatorId,
        key.Name,
        key.Units,
        key.Source,
        key.Repeat,
        line.IsRight ? null : line.Wrong.ToDictionary(answer => answer.Field, answer => answer.Answered));
}
