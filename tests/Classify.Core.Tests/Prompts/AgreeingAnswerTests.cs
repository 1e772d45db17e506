using System.Text.Json;
using Classify.Core.Prompts;
using Classify.Core.Stages;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Prompts;

/// <summary>The answers of a model that sees everything as the rules do.</summary>
public sealed class AgreeingAnswerTests
{
    [Theory]
    [MemberData(nameof(Policies))]
    public void They_change_no_label_of_the_rules(ModelPolicy policy)
    {
        foreach (var indicator in Catalogue.Indicators)
        {
            var answered = End(indicator, policy);

            answered.Labels.ShouldBe(End(indicator, ModelPolicy.RulesOnly).Labels, indicator.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void They_are_usable_and_hold_what_their_schema_asks_for_in_its_order(ModelPolicy policy)
    {
        foreach (var indicator in Catalogue.Indicators)
        {
            foreach (var (state, question) in AskedQuestions.States(indicator, policy, LabelColumns.Family))
            {
                var answer = AgreeingAnswer.To(question, [LabelColumns.Family]);

                ClassificationWorkflow.Apply(state, answer).Complaint.ShouldBeNull(indicator.Name);
                Names(JsonElement.Parse(answer.Content)).ShouldBe(
                    Names(JsonElement.Parse(PromptBuilder.Build(indicator, question).Schema).GetProperty("properties")));
            }
        }
    }

    [Fact]
    public void Every_kind_of_question_is_answered() =>
        AskedQuestions.About(Given.Gdp, Given.Always, LabelColumns.Scale).Select(question => question.Kind)
            .ShouldBe([QuestionKind.Classify, QuestionKind.Review, QuestionKind.FinalReview]);

    [Fact]
    public void Usual_tokens_are_four_bytes_each_rounded_up()
    {
        var prompt = new Prompt("ab", "国", "n", "{}", 500, "v", "h");

        UsualTokens.Of(prompt, new Answer.Text("12345")).ShouldBe(new UsualTokens(2, 2));
    }

    public static TheoryData<ModelPolicy> Policies => new() { Given.Always, Given.WhenUnsure };

    private static Classification End(Core.Indicators.Indicator indicator, ModelPolicy policy)
    {
        var answers = AskedQuestions.About(indicator, policy).Select(question => AgreeingAnswer.To(question, []));
        var state = ClassificationWorkflow.Replay(indicator, policy, answers);
        return ClassificationWorkflow.Next(state).ShouldBeOfType<Step.Done>().Classification;
    }

    private static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(property => property.Name);
}
