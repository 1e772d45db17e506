using Classify.Evaluation.Display;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Report;

/// <summary>The list of all mistakes. Text from files stands in bdi elements, so that its direction characters do not reach its neighbours.</summary>
internal static class MistakeSection
{
    public static Html Of(IReadOnlyList<ScoredLine> mistakes) => Html.Of($"""
        <section id="mistakes" aria-labelledby="mistakes-title">
        <h2 id="mistakes-title">Mistakes</h2>
        {(mistakes.Count == 0 ? Html.Of($"<p>None.</p>") : Table(mistakes))}
        </section>
        """);

    private static Html Table(IReadOnlyList<ScoredLine> mistakes) => Html.Of($"""
        <p>Every line with a field wrong, the highest overall confidence first.</p>
        <div class="wide" role="region" aria-labelledby="mistakes-title" tabindex="0">
        <table class="mistakes">
        <thead><tr><th scope="col">Name</th><th scope="col">Unit</th><th scope="col">Line</th><th scope="col">Wrong</th><th scope="col" class="number">Confidence</th><th scope="col">Reasoning</th></tr></thead>
        <tbody>
        {mistakes.Select(Row)}
        </tbody>
        </table>
        </div>
        """);

    private static Html Row(ScoredLine mistake) => Html.Of($"""
        <tr><th scope="row"><bdi>{mistake.Labelled.Indicator.Name}</bdi></th><td><bdi>{mistake.Labelled.Indicator.Units}</bdi></td><td><bdi>{mistake.Labelled.File}</bdi>:{mistake.Labelled.Line}</td><td><ul>{mistake.Wrong.Select(Wrong)}</ul></td><td class="number">{Figures.Confidence(mistake.Confidence)}</td><td><bdi>{mistake.Reasoning}</bdi></td></tr>

        """);

    private static Html Wrong(FieldAnswer answer) =>
        Html.Of($"<li>{answer.Field}: <del>{answer.Answered ?? "none"}</del>, not <ins><bdi>{answer.Expected ?? "none"}</bdi></ins></li>");
}
