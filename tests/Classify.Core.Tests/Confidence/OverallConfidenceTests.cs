using Classify.Core.Confidence;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Confidence;

public sealed class OverallConfidenceTests
{
    private static readonly Arbitrary<double[]> Fields = Gen.Choose(0, 1_000)
        .Select(thousandths => thousandths / 1_000.0)
        .ArrayOf(5)
        .ToArbitrary();

    [Fact]
    public void It_is_a_probability_no_higher_than_the_weakest_field() =>
        Prop.ForAll(Fields, fields => Overall(fields) >= 0 && Overall(fields) <= fields.Min()).QuickCheckThrowOnFailure();

    [Fact]
    public void A_surer_field_never_lowers_it() =>
        Prop.ForAll(Fields, Gen.Choose(0, 4).ToArbitrary(), (fields, index) =>
        {
            double[] surer = [.. fields];
            surer[index] = (surer[index] + 1) / 2;
            return Overall(surer) >= Overall(fields);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Certainty_everywhere_is_certainty() => OverallConfidence.Of(1, 1, 1, 1, 1).ShouldBe(1);

    [Fact]
    public void One_impossible_field_makes_the_whole_impossible() => OverallConfidence.Of(1, 1, 0, 1, 1).ShouldBe(0);

    [Fact]
    public void Family_and_type_count_once_as_the_weaker_of_the_two()
    {
        OverallConfidence.Of(0.8, 0.7, 1, 1, 1).ShouldBe(0.7, 1e-9);
        OverallConfidence.Of(0.7, 0.7, 1, 1, 1).ShouldBe(0.7, 1e-9);
    }

    [Fact]
    public void Doubts_about_several_fields_add_up() =>
        OverallConfidence.Of(0.9, 0.9, 0.9, 0.9, 0.9).ShouldBe(0.9 * 0.95 * 0.95 * 0.95, 1e-9);

    private static double Overall(double[] fields) =>
        OverallConfidence.Of(fields[0], fields[1], fields[2], fields[3], fields[4]);
}
