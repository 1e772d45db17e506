using Classify.Core.Indicators;
using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Serialization;
using Classify.Core.Workflow;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Workflow;

/// <summary>What must hold for every indicator, every policy and every sequence of answers, garbage included.</summary>
public sealed class WorkflowPropertyTests
{
    private static readonly Gen<ModelPolicy> Policies = Gen.Elements(
        ModelPolicy.RulesOnly,
        new ModelPolicy(ModelUse.Always, 0.9),
        new ModelPolicy(ModelUse.WhenUnsure, 0),
        new ModelPolicy(ModelUse.WhenUnsure, 0.7),
        new ModelPolicy(ModelUse.WhenUnsure, 0.9),
        new ModelPolicy(ModelUse.WhenUnsure, 2),
        new ModelPolicy(ModelUse.WhenUnsure, double.NaN));

    private static readonly Arbitrary<Scenario> Scenarios = (
        from indicator in AnyIndicator.Generator
        from policy in Policies
        from answers in AnyAnswer.Script
        select new Scenario(indicator, policy, answers)).ToArbitrary();

    private static readonly Config Config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void It_ends_in_few_steps_in_a_legal_classification() => Check.One(Config, Prop.ForAll(Scenarios, scenario =>
    {
        var run = scenario.Run();
        var labels = run.Classification.Labels;

        FamilyTypes.AreLegal(labels.Family, labels.IndicatorType).ShouldBeTrue();
        Derive.Labels(labels, run.State.Normalization!, run.State.Time!).ShouldBe(labels);
    }));

    [Fact]
    public void Confidences_are_probabilities_and_the_whole_is_no_surer_than_any_field() =>
        Check.One(Config, Prop.ForAll(Scenarios, scenario =>
        {
            var sure = scenario.Run().Classification.Confidences;
            foreach (var field in new[] { sure.Time, sure.Family, sure.Type, sure.Temporal, sure.Orientation, sure.Currency })
            {
                field.ShouldBeInRange(0, 1);
            }

            sure.Overall.ShouldBeGreaterThanOrEqualTo(0);
            sure.Overall.ShouldBeLessThanOrEqualTo(
                new[] { sure.Family, sure.Type, sure.Temporal, sure.Orientation, sure.Currency }.Min());
        }));

    [Fact]
    public void A_human_always_gets_a_readable_reason() => Check.One(Config, Prop.ForAll(Scenarios, scenario =>
    {
        var result = scenario.Run().Classification;

        (result.ReviewStatus == ReviewStatus.Passed).ShouldBe(result.ReviewReason is null);
        if (result.ReviewReason is { } reason)
        {
            reason.Trim().ShouldNotBeEmpty();
            reason.Any(char.IsControl).ShouldBeFalse();
        }
    }));

    [Fact]
    public void A_run_rebuilt_from_its_answers_takes_the_same_way() => Check.One(Config, Prop.ForAll(Scenarios, scenario =>
    {
        var run = scenario.Run();

        var rebuilt = ClassificationWorkflow.Replay(scenario.Indicator, scenario.Policy, run.Used);

        var again = ClassificationWorkflow.Next(rebuilt).ShouldBeOfType<Step.Done>().Classification;
        again.ShouldHaveSameContentAs(run.Classification);
    }));

    [Fact]
    public void Rules_alone_never_ask_and_never_name_a_model() => Check.One(Config, Prop.ForAll(Scenarios, scenario =>
    {
        var run = (scenario with { Policy = ModelPolicy.RulesOnly }).Run();

        run.Used.ShouldBeEmpty();
        run.Classification.DecidedBy.ShouldBe(DecidedBy.Rule);
        run.Classification.ConfidenceSource.ShouldBe(ConfidenceSource.Rule);
    }));

    [Fact]
    public void Candidates_hold_the_chosen_label_and_are_probabilities() => Check.One(Config, Prop.ForAll(Scenarios, scenario =>
    {
        var run = scenario.Run();

        run.State.Family!.Candidates.ShouldContain(candidate => candidate.Label == WireName.Of(run.State.Family.Family));
        run.State.Type!.Candidates.ShouldContain(candidate => candidate.Label == WireName.Of(run.State.Type.IndicatorType));
        foreach (var candidate in run.State.Family.Candidates.Concat(run.State.Type.Candidates))
        {
            candidate.Probability.ShouldBeInRange(0, 1);
        }
    }));

    [Fact]
    public void Every_settled_stage_survives_being_stored() => Check.One(Config, Prop.ForAll(Scenarios, scenario =>
    {
        // NUL and lone surrogates never get past the API, so a cut or a quotation would be what brings them here.
        var accepted = scenario with { Indicator = AnyIndicator.AsAccepted(scenario.Indicator) };
        foreach (var result in accepted.Run().Settled)
        {
            result.Reasoning.ShouldNotContain('\0');
            CoreJson.ReadResult(
                    result.Stage, CoreJson.Write(result), result.Confidence, result.Reasoning, result.DecidedBy, result.ConfidenceSource)
                .ShouldHaveSameContentAs(result);
        }
    }));

    [Fact]
    public void The_scenarios_reach_every_kind_of_outcome()
    {
        var runs = Scenarios.Generator.Sample(2_000).Select(scenario => scenario.Run()).ToList();

        runs.ShouldContain(run => run.Classification.ReviewStatus == ReviewStatus.Passed && run.State.ReviewAnswer != null);
        runs.ShouldContain(run => run.Classification.ReviewStatus == ReviewStatus.Corrected);
        runs.ShouldContain(run => run.Classification.ReviewStatus == ReviewStatus.NeedsReview && run.State.FinalReviewAnswer != null);
        runs.ShouldContain(run => run.Classification.ConfidenceSource == ConfidenceSource.Logprob);
        runs.ShouldContain(run => run.Classification.ConfidenceSource == ConfidenceSource.ModelDeclared);
        runs.ShouldContain(run => run.State.ClassifyAnswer != null && run.Used.Count > 1 && run.State.ReviewAnswer == null);
        runs.ShouldContain(run => run.State.ModelFailure != null && run.State.ClassifyAnswer != null);
        runs.ShouldContain(run => run.State.FinalReview != null && run.State.FinalReview.DecidedBy == DecidedBy.Rule);
    }

    private sealed record Scenario(Indicator Indicator, ModelPolicy Policy, IReadOnlyList<AnyReply> Replies)
    {
        public Run Run()
        {
            var state = ClassificationWorkflow.Start(Indicator, Policy);
            var settled = new List<StageResult>();
            var used = new List<Answer>();
            for (var steps = 1; steps <= ClassificationWorkflow.MaxSteps; steps++)
            {
                switch (ClassificationWorkflow.Next(state))
                {
                    case Step.Settle settle:
                        settled.Add(settle.Result);
                        state = ClassificationWorkflow.Apply(state, settle.Result);
                        break;
                    case Step.Ask ask:
                        used.Add(Replies[used.Count].To(ask.Question.Kind));
                        state = ClassificationWorkflow.Apply(state, used[^1]);
                        break;
                    case Step.Done done:
                        return new(state, done.Classification, settled, used);
                }
            }

            throw new InvalidOperationException($"No end after {ClassificationWorkflow.MaxSteps} steps.");
        }
    }

    private sealed record Run(
        WorkflowState State, Classification Classification, IReadOnlyList<StageResult> Settled, IReadOnlyList<Answer> Used);
}
