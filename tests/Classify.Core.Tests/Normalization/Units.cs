using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Normalization;

/// <summary>What a unit text is read as.</summary>
internal static class Units
{
    public static void ShouldRead(string text, UnitKind kind, Scale? scale, string? currency)
    {
        var unit = UnitParser.Parse(text);

        unit.ShouldSatisfyAllConditions(
            () => unit.Kind.ShouldBe(kind),
            () => unit.Scale.ShouldBe(scale),
            () => unit.Currency.ShouldBe(currency));
    }
}
