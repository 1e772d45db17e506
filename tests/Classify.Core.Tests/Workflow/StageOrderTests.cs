using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

public sealed class StageOrderTests
{
    [Fact]
    public void Rules_alone_settle_every_stage_in_order_without_a_question()
    {
        var model = new ScriptedModel();

        var result = model.Finish(ClassificationWorkflow.Start(Given.Gdp, ModelPolicy.RulesOnly));

        model.Trace.ShouldBe(
            ["settle normalize", "settle time", "settle family", "settle type", "settle boolean-review", "done"]);
        result.DecidedBy.ShouldBe(DecidedBy.Rule);
        result.ConfidenceSource.ShouldBe(ConfidenceSource.Rule);
    }

    [Fact]
    public void Nothing_is_asked_where_the_rules_are_sure()
    {
        var model = new ScriptedModel();

        model.Finish(Given.Rules(Given.WhenUnsure)).ReviewStatus.ShouldBe(ReviewStatus.Passed);

        model.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void All_open_stages_are_asked_in_one_question_at_the_first_of_them()
    {
        var model = ScriptedModel.Saying(
            """{"reporting_frequency":"monthly","family":"physical-fundamental","indicator_type":"flow","confidence":0.9}""");

        model.Finish(Given.Rules(Given.WhenUnsure, time: 0.5, family: 0.5));

        model.Trace.ShouldBe(
            ["ask time", "settle time", "settle family", "settle type", "settle boolean-review", "done"]);
        model.Questions.Single().Fields.ShouldBe(
        [
            "reporting_frequency", "time_basis", "family", "indicator_type", "temporal_aggregation", "heat_map_orientation",
        ]);
    }

    [Fact]
    public void An_open_family_opens_the_type()
    {
        var model = ScriptedModel.Saying("""{"family":"physical-fundamental","indicator_type":"flow"}""");

        model.Finish(Given.Rules(Given.WhenUnsure, family: 0.5));

        model.Trace.ShouldContain("ask family");
        model.Questions.Single().Fields.ShouldContain("indicator_type");
    }

    [Fact]
    public void An_open_type_leaves_a_sure_family_alone()
    {
        var model = ScriptedModel.Saying("""{"indicator_type":"balance"}""");

        var result = model.Finish(Given.Rules(Given.WhenUnsure, type: 0.5));

        model.Trace.ShouldBe(
            ["settle time", "settle family", "ask type", "settle type", "settle boolean-review", "done"]);
        model.Questions.Single().Fields.ShouldNotContain("family");
        result.Labels.IndicatorType.ShouldBe(Core.Taxonomy.IndicatorType.Balance);
    }

    [Theory]
    [InlineData(0.5, 0.99, 0.99)]
    [InlineData(0.99, 0.5, 0.99)]
    [InlineData(0.99, 0.99, 0.5)]
    public void Doubt_about_a_dependent_label_opens_the_type(double temporal, double orientation, double currency)
    {
        var state = Given.Rules(Given.WhenUnsure, temporal: temporal, orientation: orientation, currency: currency);

        var (_, step) = ClassificationWorkflow.Advance(state);

        var question = step.ShouldBeOfType<Step.Ask>().Question;
        question.Stage.ShouldBe(Stage.Type);
        question.Fields.Contains("is_currency_denominated").ShouldBe(currency < 0.9);
    }

    [Fact]
    public void Always_asks_about_everything_and_then_for_a_review()
    {
        var model = ScriptedModel.Saying(
            """{"reporting_frequency":"quarterly","family":"physical-fundamental","indicator_type":"flow"}""",
            """{"wrong_fields":[]}""");

        model.Finish(Given.Rules(Given.Always));

        model.Trace.ShouldBe(
        [
            "ask time", "settle time", "settle family", "settle type", "ask boolean-review", "settle boolean-review", "done",
        ]);
        model.Questions[0].Fields.ShouldContain("detected_currency");
    }

    [Fact]
    public void The_final_review_is_asked_only_on_objection()
    {
        var model = ScriptedModel.Saying(
            """{"reporting_frequency":"quarterly","family":"physical-fundamental","indicator_type":"flow"}""",
            """{"wrong_fields":["indicator_type"]}""",
            """{"objection_accepted":false}""");

        model.Finish(Given.Rules(Given.Always));

        model.Trace.TakeLast(5).ShouldBe(
            ["ask boolean-review", "settle boolean-review", "ask final-review", "settle final-review", "done"]);
        model.Questions[2].Objections.ShouldBe(["indicator_type"]);
    }

    [Fact]
    public void An_answer_nobody_waits_for_changes_nothing()
    {
        var state = Given.Rules(Given.WhenUnsure);

        ClassificationWorkflow.Apply(state, new Answer.Text("""{"family":"temporal"}""")).ShouldBe(state);
    }

    [Fact]
    public void The_same_state_always_gives_the_same_step()
    {
        var state = Given.Rules(Given.Always);

        var first = ClassificationWorkflow.Next(state).ShouldBeOfType<Step.Ask>().Question;
        var second = ClassificationWorkflow.Next(state).ShouldBeOfType<Step.Ask>().Question;

        second.ShouldBeEquivalentTo(first);
    }
}
