using Classify.Evaluation.Display;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Report;

/// <summary>The table of accuracy by group.</summary>
internal static class GroupSection
{
    public static Html Of(string by, IReadOnlyList<GroupAccuracy> groups) => Html.Of($"""
        <section id="groups" aria-labelledby="groups-title">
        <h2 id="groups-title">By {by}</h2>
        <div class="wide" role="region" aria-labelledby="groups-title" tabindex="0">
        <table>
        <thead><tr><th scope="col">{by}</th><th scope="col" class="number">lines</th><th scope="col" class="number">joint</th>{ScoredFields.All.Select(Column)}</tr></thead>
        <tbody>
        {groups.Select(Row)}
        </tbody>
        </table>
        </div>
        </section>
        """);

    // A long name may break at its underscores.
    private static Html Column(string field) =>
        Html.Of($"<th scope=\"col\" class=\"number\">{field.Split('_').Select((word, i) => i == 0 ? Html.Of($"{word}") : Html.Of($"_<wbr>{word}"))}</th>");

    private static Html Row(GroupAccuracy group) => Html.Of($"""
        <tr><th scope="row"><bdi>{Figures.Group(group.Name)}</bdi></th><td class="number">{Figures.Count(group.Accuracy.Scored)}</td><td class="number"><b>{Figures.Percent(group.Accuracy.Joint)}</b></td>{group.Accuracy.Fields.Values.Select(share => Html.Of($"<td class=\"number\">{Figures.Percent(share)}</td>"))}</tr>

        """);
}
