using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

public sealed class ReplayTests
{
    private static readonly Answer[] Answers =
    [
        new Answer.Text("garbage"),
        new Answer.Text(
            """{"reporting_frequency":"monthly","family":"physical-fundamental","indicator_type":"stock","confidence":0.8}"""),
        new Answer.Text("""{"wrong_fields":["indicator_type","temporal_aggregation"]}"""),
        new Answer.Text("""{"objection_accepted":true,"corrections":{"indicator_type":"flow"},"confidence":0.9}"""),
    ];

    [Fact]
    public void A_parked_item_rebuilt_from_its_answers_ends_as_one_answered_at_once()
    {
        var atOnce = new ScriptedModel(Answers).Finish(ClassificationWorkflow.Start(Given.Gdp, Given.Always));

        // Each answer meets a state built anew from the stored indicator and the answers before it.
        for (var known = 0; known <= Answers.Length; known++)
        {
            var stored = CoreJson.ReadIndicator(CoreJson.Write(Given.Gdp));
            var state = ClassificationWorkflow.Replay(stored, Given.Always, Answers.Take(known));
            new ScriptedModel([.. Answers.Skip(known)]).Finish(state).ShouldBeEquivalentTo(atOnce);
        }
    }

    [Fact]
    public void A_rebuilt_state_waits_for_the_same_question()
    {
        var state = ClassificationWorkflow.Replay(Given.Gdp, Given.Always, Answers.Take(1));

        var question = ClassificationWorkflow.Next(state).ShouldBeOfType<Step.Ask>().Question;

        question.Kind.ShouldBe(QuestionKind.Classify);
        question.Complaint.ShouldNotBeNull();
        question.Stage.ShouldBe(Stage.Time);
    }

    [Fact]
    public void Answers_beyond_the_last_question_are_ignored()
    {
        var exact = ClassificationWorkflow.Replay(Given.Gdp, Given.Always, Answers);
        var more = ClassificationWorkflow.Replay(Given.Gdp, Given.Always, [.. Answers, .. Answers]);

        more.ShouldBeEquivalentTo(exact);
    }

    [Fact]
    public void Settled_stages_are_reported_in_order()
    {
        var settled = new List<Stage>();

        ClassificationWorkflow.Advance(
            ClassificationWorkflow.Start(Given.Gdp, ModelPolicy.RulesOnly), result => settled.Add(result.Stage));

        settled.ShouldBe([Stage.Normalize, Stage.Time, Stage.Family, Stage.Type, Stage.BooleanReview]);
    }
}
