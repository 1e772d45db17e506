using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Workflow;

/// <summary>Where the rules object and a model sees nothing wrong, both are heard.</summary>
public sealed class OverruledObjectionTests
{
    private const string NothingWrong = """{"wrong_fields":[],"confidence":0.97,"reasoning":"All fits."}""";

    private static readonly Indicator WomenInParliament = new()
    {
        IndicatorId = "women",
        Name = "Share of women in parliament",
        Units = "%",
        Periodicity = "Annual",
        SampleValues = [new("2019-12-31", 3_950), new("2020-12-31", 4_010), new("2021-12-31", 4_080), new("2022-12-31", 4_120)],
    };

    [Fact]
    public void A_model_that_finds_nothing_wrong_does_not_spare_a_human_the_look()
    {
        var model = ScriptedModel.Saying(NothingWrong);

        var result = model.Finish(ClassificationWorkflow.Start(WomenInParliament, Given.WhenUnsure));

        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.Confidences.Overall.ShouldBeLessThan(0.5);
        foreach (var text in new[] { result.ReviewReasoning, result.ReviewReason.ShouldNotBeNull() })
        {
            text.ShouldContain("All fits.");
            text.ShouldContain("does not go beyond 0 to 100");
        }
    }

    [Fact]
    public void An_objection_of_the_rules_that_the_model_does_not_share_costs_no_further_question()
    {
        var model = ScriptedModel.Saying(NothingWrong);

        model.Finish(Objected(["heat_map_orientation"], 0.7));

        model.Questions.ShouldHaveSingleItem().Kind.ShouldBe(QuestionKind.Review);
    }

    [Fact]
    public void The_final_review_sees_the_objections_of_both()
    {
        var model = ScriptedModel.Saying(
            """{"wrong_fields":["indicator_type"],"confidence":0.9}""", """{"objection_accepted":false,"confidence":0.9}""");

        var result = model.Finish(Objected(["heat_map_orientation"], 0.7));

        model.Questions[1].Objections.ShouldBe(["indicator_type", "heat_map_orientation"]);
        result.ReviewReasoning.ShouldContain("Odd.");
    }

    [Fact]
    public void A_correction_that_leaves_the_rules_nothing_to_object_to_is_taken_at_its_word()
    {
        var model = ScriptedModel.Saying(
            """{"wrong_fields":["indicator_type"],"confidence":0.9}""",
            """{"objection_accepted":true,"corrections":{"indicator_type":"balance"},"confidence":0.9}""");

        var result = model.Finish(Objected(["family", "indicator_type"], 0.7));

        result.ReviewStatus.ShouldBe(ReviewStatus.Corrected);
        result.Confidences.Type.ShouldBe(0.9);
        result.Confidences.Family.ShouldBe(0.99);
    }

    [Fact]
    public void An_overruled_objection_never_leaves_the_whole_as_sure_as_none_would() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Cases.ToArbitrary(), objection =>
        {
            var review = objection.ByModel is { } column
                ? $$"""{"wrong_fields":["{{column}}"],"confidence":0.8}"""
                : NothingWrong;
            string[] answers = objection.ByModel is null ? [review] : [review, """{"objection_accepted":false,"confidence":0.97}"""];

            var overruled = ScriptedModel.Saying(answers).Finish(Objected(objection.ByRules, objection.Confidence));
            var unopposed = ScriptedModel.Saying(answers).Finish(Objected([], 0.9));

            overruled.Confidences.Overall.ShouldBeLessThan(unopposed.Confidences.Overall);
        }));

    private static Gen<Case> Cases =>
        from byRules in Gen.Elements(LabelColumns.All.ToArray()).NonEmptyListOf()
        from byModel in Gen.Elements<string?>([null, null, .. LabelColumns.All])
        from percent in Gen.Choose(50, 100)
        select new Case([.. LabelColumns.All.Where(byRules.Contains)], byModel, percent / 100.0);

    /// <summary>A settled classification that only waits for its review, with what the rules say of it.</summary>
    private static WorkflowState Objected(IReadOnlyList<string> columns, double confidence)
    {
        var sure = ClassificationWorkflow.Advance(Given.Rules(ModelPolicy.RulesOnly)).State;
        return sure with
        {
            Policy = Given.Always,
            BooleanReview = null,
            RuleReview = new() { WrongFields = columns, Confidence = confidence, Reasoning = "Odd." },
        };
    }

    private sealed record Case(IReadOnlyList<string> ByRules, string? ByModel, double Confidence);
}
