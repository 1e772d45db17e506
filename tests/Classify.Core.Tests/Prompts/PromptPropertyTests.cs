using System.Text.Json;
using Classify.Core.Indicators;
using Classify.Core.Prompts;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Prompts;

/// <summary>What must hold for every question of every run, whatever the indicator and whatever the model chooses.</summary>
public sealed class PromptPropertyTests
{
    private const string IllegalPair = "indicator_type must be a type of family ";

    private static readonly Arbitrary<Scenario> Scenarios = (
        from indicator in AnyIndicator.Generator
        from policy in Gen.Elements(Given.Always, Given.WhenUnsure, new ModelPolicy(ModelUse.WhenUnsure, 0.7), new ModelPolicy(ModelUse.WhenUnsure, 2))
        from seed in Gen.Choose(0, int.MaxValue)
        select new Scenario(indicator, policy, seed)).ToArbitrary();

    private static readonly Config Config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void The_same_question_gives_the_same_bytes() => Check.One(Config, Prop.ForAll(Scenarios, scenario =>
    {
        foreach (var (state, question) in scenario.Run().Asked)
        {
            var copy = state.Indicator with { SampleValues = [.. state.Indicator.SampleValues] };
            PromptBuilder.Build(copy, question with { }).ShouldBe(PromptBuilder.Build(state.Indicator, question));
        }
    }));

    [Fact]
    public void The_schema_is_JSON_and_the_size_is_bounded() => Check.One(Config, Prop.ForAll(Scenarios, scenario =>
    {
        foreach (var (state, question) in scenario.Run().Asked)
        {
            var prompt = PromptBuilder.Build(state.Indicator, question);
            JsonElement.Parse(prompt.Schema).ValueKind.ShouldBe(JsonValueKind.Object);
            PromptTokens.Estimate(prompt).Prompt.ShouldBeInRange(1, 2_048);
        }
    }));

    [Fact]
    public void An_answer_that_follows_the_schema_is_unusable_only_as_an_illegal_pair() =>
        Check.One(Config, Prop.ForAll(Scenarios, scenario =>
        {
            var run = scenario.Run();
            foreach (var (state, _) in run.Asked)
            {
                state.Complaint?.ShouldStartWith(IllegalPair);
                state.Complaint?.IndexOf(" must be ", IllegalPair.Length, StringComparison.Ordinal).ShouldBe(-1);
            }

            run.State.ModelFailure?.ShouldContain("unusable twice: " + IllegalPair);
            FamilyTypes.AreLegal(run.Classification.Labels.Family, run.Classification.Labels.IndicatorType).ShouldBeTrue();
        }));

    [Fact]
    public void The_scenarios_ask_every_kind_of_question_and_meet_both_ends()
    {
        var runs = Scenarios.Generator.Sample(300).Select(scenario => scenario.Run()).ToList();

        runs.SelectMany(run => run.Asked).Select(asked => asked.Question.Kind).Distinct().Count().ShouldBe(3);
        runs.ShouldContain(run => run.Asked.Any(asked => asked.Question.Complaint != null));
        runs.ShouldContain(run => run.State.ModelFailure != null);
        runs.ShouldContain(run => run.State.ClassifyAnswer != null);
    }

    private sealed record Scenario(Indicator Indicator, ModelPolicy Policy, int Seed)
    {
        public Run Run()
        {
            var model = new SchemaAnswer(new Random(Seed));
            var asked = new List<(WorkflowState State, Question Question)>();
            var (state, step) = ClassificationWorkflow.Advance(ClassificationWorkflow.Start(Indicator, Policy));
            while (step is Step.Ask { Question: var question })
            {
                asked.Add((state, question));
                asked.Count.ShouldBeLessThanOrEqualTo(6, "three questions are asked at most twice each");
                var answer = model.To(PromptBuilder.Build(Indicator, question).Schema).ToJsonString();
                (state, step) = ClassificationWorkflow.Advance(ClassificationWorkflow.Apply(state, new Answer.Text(answer)));
            }

            return new(asked, state, step.ShouldBeOfType<Step.Done>().Classification);
        }
    }

    private sealed record Run(
        IReadOnlyList<(WorkflowState State, Question Question)> Asked, WorkflowState State, Classification Classification);
}
