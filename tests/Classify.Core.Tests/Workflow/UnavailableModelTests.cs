using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

public sealed class UnavailableModelTests
{
    [Fact]
    public void No_answer_keeps_the_rules_and_gives_the_reason_to_a_human()
    {
        var model = new ScriptedModel(new Answer.Unavailable("The provider's deadline passed."));

        var result = model.Finish(Given.Rules(Given.Always));

        result.Labels.IndicatorType.ShouldBe(IndicatorType.Flow);
        result.DecidedBy.ShouldBe(DecidedBy.Rule);
        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldBe("The provider's deadline passed.");
    }

    [Fact]
    public void After_a_model_failed_no_further_question_is_asked()
    {
        var model = new ScriptedModel(new Answer.Unavailable("Down."));

        model.Finish(Given.Rules(Given.Always));

        model.Questions.Count.ShouldBe(1);
    }

    [Fact]
    public void A_failed_final_review_keeps_the_labels_and_names_both_reasons()
    {
        var model = new ScriptedModel(
            new Answer.Text("""{"reporting_frequency":"quarterly","family":"physical-fundamental","indicator_type":"flow"}"""),
            new Answer.Text("""{"wrong_fields":["heat_map_orientation"],"reasoning":"Looks neutral."}"""),
            new Answer.Unavailable("Down."));

        var result = model.Finish(Given.Rules(Given.Always));

        result.Labels.HeatMapOrientation.ShouldBe(HeatMapOrientation.HigherIsPositive);
        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldNotBeNull().ShouldStartWith("Down. In doubt: heat_map_orientation.");
        result.DecidedBy.ShouldBe(DecidedBy.Model);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\n")]
    [InlineData("\ud800")]
    public void A_reason_that_says_nothing_is_replaced(string reason) =>
        new ScriptedModel(new Answer.Unavailable(reason)).Finish(Given.Rules(Given.Always))
            .ReviewReason.ShouldBe("The model gave no answer.");
}
