using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Baselines;

/// <summary>A field that was right and is wrong, or the other way round.</summary>
/// <param name="Expected">The label held to be right now.</param>
/// <param name="Before">The answer then, or <see cref="Right"/>: the label held to be right then is not kept.</param>
/// <param name="After">The answer now.</param>
public sealed record FieldChange(string Field, string? Expected, string? Before, string? After)
{
    public const string Right = "right";
}

/// <summary>The fields of a line that changed in one direction.</summary>
public sealed record LineChange(LineKey Line, IReadOnlyList<FieldChange> Fields);

/// <summary>What changed line by line since an earlier evaluation.</summary>
/// <param name="NewlyRight">Lines with fields that were wrong and are right.</param>
/// <param name="NewlyWrong">Lines with fields that were right and are wrong; a line can be in both lists.</param>
/// <param name="OnlyBefore">Lines scored only then.</param>
/// <param name="OnlyNow">Lines scored only now.</param>
public sealed record LineChanges(
    IReadOnlyList<LineChange> NewlyRight, IReadOnlyList<LineChange> NewlyWrong, IReadOnlyList<LineKey> OnlyBefore, IReadOnlyList<LineKey> OnlyNow)
{
    /// <summary>Compares lines by their keys; each list in the order of its evaluation.</summary>
    public static LineChanges Of(IReadOnlyList<AnsweredLine> before, IReadOnlyList<ScoredLine> now)
    {
        var then = before.DistinctBy(line => line.Key()).ToDictionary(line => line.Key());
        var keyed = AnsweredLine.Keyed(now).ToList();
        var keys = keyed.Select(pair => pair.Key).ToHashSet();
        var shared = keyed.Where(pair => then.ContainsKey(pair.Key)).ToList();
        return new(
            Changed(toRight: true),
            Changed(toRight: false),
            [.. then.Keys.Where(key => !keys.Contains(key))],
            [.. keyed.Where(pair => !then.ContainsKey(pair.Key)).Select(pair => pair.Key)]);

        IReadOnlyList<LineChange> Changed(bool toRight) =>
        [
            .. shared
                .Select(pair => new LineChange(pair.Key, [.. Changes(then[pair.Key], pair.Line, toRight)]))
                .Where(change => change.Fields.Count > 0),
        ];
    }

    private static IEnumerable<FieldChange> Changes(AnsweredLine before, ScoredLine now, bool toRight)
    {
        foreach (var answer in now.Answers.Where(answer => answer.IsRight == toRight))
        {
            string? wrong = null;
            if ((before.Wrong?.TryGetValue(answer.Field, out wrong) ?? false) == toRight)
            {
                yield return new FieldChange(answer.Field, answer.Expected, toRight ? wrong : FieldChange.Right, answer.Answered);
            }
        }
    }
}
