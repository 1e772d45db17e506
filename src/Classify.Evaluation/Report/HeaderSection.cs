using Classify.Evaluation.Display;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Report;

/// <summary>The head of the page: what was scored, and the outcome in a few figures.</summary>
internal static class HeaderSection
{
    public static Html Of(Scores scores) => Html.Of($"""
        <header>
        <h1>Accuracy of the built-in classifier</h1>
        <dl class="figures">
        {Figure("Jointly right", Figures.Percent(scores.Accuracy.Joint))}
        {Figure("Lines scored", Figures.Count(scores.Lines.Count))}
        {Figure("Contested, left out", Figures.Count(scores.Contested))}
        {Figure("Lines with a mistake", Figures.Count(scores.Mistakes.Count))}
        {Figure("Files", Figures.Count(scores.Lines.Select(line => line.Labelled.File).Distinct().Count()))}
        </dl>
        <nav aria-label="Sections"><ul>
        <li><a href="#accuracy">Accuracy</a></li>
        <li><a href="#confidence">Confidence</a></li>
        <li><a href="#family">Families</a></li>
        <li><a href="#type">Types</a></li>
        <li><a href="#groups">Groups</a></li>
        <li><a href="#mistakes">Mistakes</a></li>
        </ul></nav>
        </header>
        """);

    private static Html Figure(string name, string value) => Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
}
