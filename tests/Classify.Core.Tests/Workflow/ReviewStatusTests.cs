using Classify.Core.Confidence;
using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

public sealed class ReviewStatusTests
{
    [Fact]
    public void A_whole_more_likely_wrong_than_right_needs_a_human()
    {
        var result = new ScriptedModel().Finish(Given.Rules(ModelPolicy.RulesOnly, orientation: 0.4));

        result.Confidences.Overall.ShouldBeLessThan(OverallConfidence.NeedsReviewUnder);
        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldBe("Low confidence: 0.39 overall, least sure of the orientation (0.40).");
    }

    [Fact]
    public void A_whole_at_the_threshold_passes()
    {
        var result = new ScriptedModel().Finish(
            Given.Rules(ModelPolicy.RulesOnly, family: 1, type: 1, temporal: 1, orientation: 0.5, currency: 1));

        result.Confidences.Overall.ShouldBe(0.5);
        result.ReviewStatus.ShouldBe(ReviewStatus.Passed);
        result.ReviewReason.ShouldBeNull();
    }

    [Fact]
    public void The_time_stage_has_its_own_confidence_and_does_not_touch_the_whole()
    {
        var unsure = new ScriptedModel().Finish(Given.Rules(ModelPolicy.RulesOnly, time: 0.1));
        var sure = new ScriptedModel().Finish(Given.Rules(ModelPolicy.RulesOnly, time: 0.9));

        unsure.Confidences.Time.ShouldBe(0.1);
        unsure.Confidences.Overall.ShouldBe(sure.Confidences.Overall);
    }

    [Fact]
    public void Strong_voices_that_differ_leave_a_doubt_for_a_human()
    {
        var model = ScriptedModel.Saying(
            """{"reporting_frequency":"quarterly","family":"physical-fundamental","indicator_type":"stock","confidence":0.9}""",
            """{"wrong_fields":[]}""");

        var result = model.Finish(Given.Rules(Given.Always));

        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldNotBeNull().ShouldStartWith("Low confidence:");
    }
}
