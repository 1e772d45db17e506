using Classify.Core.Taxonomy;
using static Classify.Core.Taxonomy.Family;
using static Classify.Core.Taxonomy.IndicatorType;

namespace Classify.Core.Prompts;

/// <summary>Families and their types in few words (taxonomy, section 2).</summary>
internal static class TypeGuide
{
    private const string PercentOf =
        "% of X: who does or has it = percentage, part of its whole or GDP component = share, else ratio.";

    /// <summary>Every family with its types, and how to tell those apart that are confused most.</summary>
    public static string OfAll { get; } = string.Join(
        '\n',
        [
            .. Enum.GetValues<Family>().Select(Line),
            PercentOf,
            "Activity or price in bare %: growth.",
        ]);

    /// <summary>The types of one family, where the family is settled.</summary>
    public static string Of(Family family)
    {
        var types = $"Types of {Line(family)}";
        return Distinction(family) is { } distinction ? $"{types}\n{distinction}" : types;
    }

    private static string Line(Family family) =>
        $"{WireName.Of(family)}: {string.Join("; ", FamilyTypes.Of(family).Select(type => Entry(new(family, type))))}";

    private static string Entry(TypePair pair) => Meaning(pair) is { } meaning ? $"{WireName.Of(pair.Type)} = {meaning}" : WireName.Of(pair.Type);

    private static string? Meaning(TypePair pair) => pair switch
    {
        (PhysicalFundamental, Stock) => "at a date",
        (PhysicalFundamental, Flow) => "per period",
        (PhysicalFundamental, Balance) => "net or change",
        (PhysicalFundamental, Volume) => "units sold, carried",
        (NumericMeasurement, Count) => "people, events, readings",
        (NumericMeasurement, Ratio) => "X per Y",
        (PriceValue, Price) => "per unit, wage",
        (PriceValue, Rate) => "interest, exchange",
        (ChangeMovement, Rate) => "growth, inflation",
        (CompositeDerived, IndicatorType.Index) => "rebased, score, PMI",
        (Qualitative, Sentiment) => "opinion survey",
        _ => null,
    };

    private static string? Distinction(Family family) => family switch
    {
        PhysicalFundamental =>
            "Money outstanding is stock, money of a period flow (per head too), two flows netted balance; goods counted as sold or carried are volume, goods produced flow.",
        NumericMeasurement => PercentOf,
        PriceValue => "Bonds, notes and bills have a yield, also when it is called rate; loans, deposits and commercial paper a rate.",
        Family.Temporal => "A limit set by rule, such as a poverty line or retirement age, is a threshold.",
        _ => null,
    };
}
