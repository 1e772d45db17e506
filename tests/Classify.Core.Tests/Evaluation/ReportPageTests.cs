using System.Xml.Linq;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Report;
using Classify.Evaluation.Scoring;

namespace Classify.Core.Tests.Evaluation;

public sealed class ReportPageTests
{
    private const string Hostile = "<script>alert(\"x\")</script> ' onload='y' </style> &amp; --> ]]>";

    [Fact]
    public void Text_from_files_never_becomes_markup()
    {
        var line = Sample.Scored("a", source: Hostile, file: Hostile, wrong: ["family", "currency"]);
        var page = Page(line with
        {
            Reasoning = Hostile,
            Labelled = line.Labelled with { Indicator = line.Labelled.Indicator with { Name = Hostile, Units = Hostile } },
            Answers = [.. line.Answers.Select(answer => answer with { Expected = Hostile })],
        });

        page.ShouldNotContain("<script", Case.Insensitive);
        page.ShouldNotContain("onload='", Case.Insensitive);
        page.ShouldContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
        Body(page).Descendants().SelectMany(element => element.Attributes()).ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on"));
        Body(page).Descendants("bdi").Select(element => element.Value).Count(text => text == Hostile).ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void The_page_fetches_nothing_and_runs_nothing()
    {
        var page = Page(Sample.Scored(wrong: "family"));

        page.ShouldContain("default-src 'none'");
        Body(page).Descendants().Select(element => element.Name.LocalName).ShouldNotContain(name => name == "script" || name == "link" || name == "img" || name == "iframe");
        page.ShouldNotContain("http:");
        page.ShouldNotContain("https:");
        page.ShouldNotContain("url(");
    }

    [Fact]
    public void Every_table_header_says_what_it_heads_and_every_drawing_what_it_shows()
    {
        var body = Body(Page(Sample.Scored(), Sample.Scored(wrong: "family")));

        body.Descendants("th").ShouldAllBe(header => header.Attribute("scope") != null);
        var drawings = body.Descendants("svg").ToList();
        drawings.Count.ShouldBe(2);
        drawings.ShouldAllBe(drawing => drawing.Element("title")!.Value != "" && drawing.Element("desc")!.Value != "");
    }

    [Fact]
    public void Every_id_is_there_once_and_every_reference_leads_to_one()
    {
        var body = Body(Page(Sample.Scored(), Sample.Scored(wrong: "family")));

        var ids = body.Descendants().Attributes("id").Select(id => id.Value).ToList();
        ids.ShouldBeUnique();
        body.Descendants().Attributes("aria-labelledby").SelectMany(list => list.Value.Split(' ')).ShouldBeSubsetOf(ids);
        body.Descendants().Attributes("href").Select(href => href.Value[1..]).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public void Right_and_wrong_cells_of_a_matrix_differ_without_colour()
    {
        var body = Body(Page(Sample.Scored(), Sample.Scored(), Sample.Scored(wrong: "family")));

        var cells = body.Descendants("section").Single(section => section.Attribute("id")?.Value == "family").Descendants("td").ToList();
        cells.Select(cell => cell.Value).ShouldBe(["2", "✗ 1", "66.7 %"]);
        cells[0].Element("b").ShouldNotBeNull();
    }

    [Fact]
    public void A_mistake_tells_where_it_is_and_what_is_wrong()
    {
        var mistake = Body(Page(Sample.Scored(wrong: "family"))).Descendants("section").Single(section => section.Attribute("id")?.Value == "mistakes");

        mistake.Descendants("tbody").Single().Descendants("tr").Single().Elements().Select(cell => cell.Value).ShouldBe(
            ["Name of a", "USD", "a.jsonl:1", "family: wrong, not expected", "0.80", "reason"]);
    }

    [Fact]
    public void A_page_without_mistakes_says_so() => Page(Sample.Scored()).ShouldContain("<p>None.</p>");

    [Fact]
    public void Marks_stay_on_the_drawing()
    {
        var body = Body(Page(Sample.Scored(confidence: 0), Sample.Scored(confidence: 1, wrong: "family")));

        foreach (var circle in body.Descendants("circle"))
        {
            ((double)circle.Attribute("cx")!).ShouldBeInRange(0, 400);
            ((double)circle.Attribute("cy")!).ShouldBeInRange(0, 380);
        }

        body.Descendants("circle").ShouldNotBeEmpty();
    }

    private static string Page(params ScoredLine[] lines) =>
        ReportPage.Of(new Scores(lines, 0), ConfidenceQuality.Of(lines, 0.9), Grouping.BySource);

    // The body is well-formed, as XML is: what a parser of HTML would have to guess would fail here.
    private static XElement Body(string page) =>
        XElement.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)].Replace("<wbr>", ""));
}
