using Classify.Core.Confidence;
using Classify.Core.Stages;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Confidence;

public sealed class AgreementTests
{
    private static readonly Arbitrary<(double A, double B)> Pairs =
        (from a in Probability from b in Probability select (a, b)).ToArbitrary();

    private static Gen<double> Probability => Gen.Choose(0, 1_000).Select(thousandths => thousandths / 1_000.0);

    [Fact]
    public void Agreement_is_at_least_as_sure_as_either_and_stays_a_probability() =>
        Prop.ForAll(Pairs, pair =>
        {
            var both = Agreement.Agreeing(pair.A, pair.B);
            return both >= Math.Max(pair.A, pair.B) && both <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Disagreement_is_at_most_as_sure_as_the_chosen_voice_and_as_agreement() =>
        Prop.ForAll(Pairs, pair =>
        {
            var chosen = Agreement.Disagreeing(pair.A, pair.B);
            return chosen >= 0 && chosen <= pair.A && chosen <= Agreement.Agreeing(pair.A, pair.B);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_agreeing_voices_does_not_matter() =>
        Prop.ForAll(Pairs, pair => Agreement.Agreeing(pair.A, pair.B) == Agreement.Agreeing(pair.B, pair.A))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.7, 0.7, 0.805)]
    [InlineData(0.9, 0.6, 0.93)]
    public void Two_agreeing_voices_combine_by_the_formula(double one, double other, double expected) =>
        Agreement.Agreeing(one, other).ShouldBe(expected, 1e-9);

    [Theory]
    [InlineData(0.9, 0.6, 0.63)]
    [InlineData(0.9, 0, 0.9)]
    public void Two_differing_voices_combine_by_the_formula(double chosen, double other, double expected) =>
        Agreement.Disagreeing(chosen, other).ShouldBe(expected, 1e-9);

    [Fact]
    public void Merged_candidates_sum_to_one_and_hold_both_labels()
    {
        var merged = CandidateList.Merge([new("flow", 0.7), new("stock", 0.2)], "flow", 0.7, "balance", 0.4);

        merged.Select(candidate => candidate.Label).ShouldBe(["flow", "balance", "stock"]);
        merged.Sum(candidate => candidate.Probability).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Merging_needs_no_candidates_of_the_rules() =>
        CandidateList.Merge([], "flow", 0.6, "stock", 0.9)
            .ShouldBe([new Candidate("stock", 0.9), new Candidate("flow", 1 - 0.9)]);
}
