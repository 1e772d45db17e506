using Classify.Core.Prompts;
using Classify.Core.Stages;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Prompts;

/// <summary>What questions about the catalogue take, schema included, a token counted as four characters.</summary>
public sealed class PromptBudgetTests
{
    [Fact]
    public void Questions_for_all_labels_take_at_most_700_tokens_on_average() =>
        Average(Given.Always, QuestionKind.Classify).ShouldBeInRange(400, 700);

    [Fact]
    public void Questions_where_the_rules_are_unsure_take_at_most_700_tokens_on_average() =>
        Average(Given.WhenUnsure, QuestionKind.Classify).ShouldBeInRange(100, 700);

    [Fact]
    public void Reviews_take_at_most_350_tokens_on_average() =>
        Average(Given.Always, QuestionKind.Review).ShouldBeInRange(200, 350);

    [Theory]
    [InlineData(LabelColumns.IndicatorType, 600)]
    [InlineData(LabelColumns.HeatMapOrientation, 450)]
    public void Final_reviews_take_about_500_tokens_on_average(string objection, int most) =>
        Average(Given.Always, QuestionKind.FinalReview, objection).ShouldBeInRange(250, most);

    private static double Average(ModelPolicy policy, QuestionKind kind, params string[] objections)
    {
        var sizes = Catalogue.Indicators
            .SelectMany(indicator => AskedQuestions.About(indicator, policy, objections)
                .Where(question => question.Kind == kind)
                .Select(question => PromptBuilder.Build(indicator, question)))
            .Select(prompt => (prompt.System.Length + prompt.User.Length + prompt.Schema.Length) / 4.0)
            .ToList();
        sizes.Count.ShouldBeGreaterThan(20);
        return sizes.Average();
    }
}
