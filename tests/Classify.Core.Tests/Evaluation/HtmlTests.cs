using System.Globalization;
using Classify.Evaluation.Report;

namespace Classify.Core.Tests.Evaluation;

public sealed class HtmlTests
{
    [Fact]
    public void Text_is_encoded_and_markup_is_not()
    {
        var text = "<b a=\"1\" b='2'>&";

        Html.Of($"<p title=\"{text}\">{Html.Of($"<i>{text}</i>")}</p>").ToString().ShouldBe(
            "<p title=\"&lt;b a=&quot;1&quot; b=&#x27;2&#x27;&gt;&amp;\"><i>&lt;b a=&quot;1&quot; b=&#x27;2&#x27;&gt;&amp;</i></p>");
    }

    [Fact]
    public void A_list_of_markup_is_joined_and_nothing_gives_nothing()
    {
        string? none = null;

        Html.Of($"<ul>{new[] { "a", "<" }.Select(text => Html.Of($"<li>{text}</li>"))}</ul>{none}").ToString().ShouldBe("<ul><li>a</li><li>&lt;</li></ul>");
    }

    [Fact]
    public void Letters_of_other_languages_stay_readable() => Html.Of($"{"Außenhandel 物価"}").ToString().ShouldBe("Außenhandel 物価");

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", PercentPositivePattern = 1 } };
        try
        {
            Html.Of($"{1.5} {1.25:0.0} {2}").ToString().ShouldBe("1.5 1.3 2");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
