using Classify.Evaluation.Display;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Report;

/// <summary>A confusion matrix of the labels that occur. Right cells are framed and errors carry a cross, so neither needs its colour.</summary>
internal static class ConfusionSection
{
    /// <param name="id">The id of the section, and the word for the label.</param>
    public static Html Of(string title, string id, IReadOnlyList<Confusion> pairs)
    {
        var expected = pairs.Select(pair => pair.Expected).Distinct().Order(StringComparer.Ordinal).ToList();
        var answered = pairs.Select(pair => pair.Answered).Distinct().Order(StringComparer.Ordinal).ToList();
        var counts = pairs.ToDictionary(pair => (pair.Expected, pair.Answered), pair => pair.Count);
        return Html.Of($"""
            <section id="{id}" aria-labelledby="{id}-title">
            <h2 id="{id}-title">{title}</h2>
            <p>Rows are the labels held to be right, columns the answers. Framed numbers are right, numbers with a cross (✗) are wrong.</p>
            <div class="wide" role="region" aria-labelledby="{id}-title" tabindex="0">
            <table class="matrix">
            <thead>
            <tr><th scope="col">Expected {id}</th>{answered.Select(label => Html.Of($"<th scope=\"col\"><span>{label}</span></th>"))}<th scope="col" class="number">Right</th></tr>
            </thead>
            <tbody>
            {expected.Select(row => Row(row, answered, counts))}
            </tbody>
            </table>
            </div>
            </section>
            """);
    }

    private static Html Row(string expected, IReadOnlyList<string> answered, Dictionary<(string Expected, string Answered), int> counts)
    {
        var total = answered.Sum(label => counts.GetValueOrDefault((expected, label)));
        var right = (double)counts.GetValueOrDefault((expected, expected)) / total;
        return Html.Of($"""
            <tr><th scope="row">{expected}</th>{answered.Select(label => Cell(counts.GetValueOrDefault((expected, label)), label == expected))}<td class="number">{Figures.Percent(right)}</td></tr>

            """);
    }

    private static Html Cell(int count, bool isRight) => (count, isRight) switch
    {
        (0, _) => Html.Of($"<td></td>"),
        (_, true) => Html.Of($"<td class=\"right\"><b>{Figures.Count(count)}</b></td>"),
        _ => Html.Of($"<td class=\"wrong\">✗ {Figures.Count(count)}</td>"),
    };
}
