using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.Family;
using static Classify.Core.Taxonomy.IndicatorType;

namespace Classify.Core.Rules;

/// <summary>Names that are a type of their own (taxonomy, section 2, the table).</summary>
internal static class CoefficientRules
{
    private static readonly ConceptSet RateNames = ConceptSet.Of(Concept.InterestRate, Concept.Yield);

    public static readonly TypeRule[] All =
    [
        new("yes or no", 11, NumericMeasurement, Other, default, e => e.Unit.IsBinary),
        Named("correlation", CompositeDerived, Correlation, Concept.Correlation),
        Named("elasticity", CompositeDerived, Elasticity, Concept.Elasticity),
        Named("multiplier", CompositeDerived, Multiplier, Concept.Multiplier),
        Named("probability", Temporal, Probability, Concept.Probability),
        new("limit set by rule", 0, Temporal, Threshold, ConceptSet.Of(Concept.Threshold),
            e => e.Says(Concept.Threshold) && !e.Says(Concept.Incidence) && !e.Says(Concept.CountWord) && e.Unit.Kind is not (UnitKind.PercentChange or UnitKind.PercentOf or UnitKind.Index)),
        new("portfolio split", 0, Qualitative, Allocation, ConceptSet.Of(Concept.Allocation),
            e => (e.Says(Concept.Allocation) && (e.IsPercent || e.HasNoUnit)) || e.IsOf(Concept.OfPortfolio)),
        Named("volatility", ChangeMovement, Volatility, Concept.Volatility),
        Named("gap to potential or target", ChangeMovement, Gap, Concept.Gap),
        Named("spread", NumericMeasurement, Spread, Concept.Spread),
        new("difference of two rates", 0, NumericMeasurement, Spread, ConceptSet.Of(Concept.Minus),
            e => e.Says(Concept.Minus) && e.SaysAny(RateNames) && (e.IsPercent || e.HasNoUnit)),
    ];

    private static TypeRule Named(string name, Family family, IndicatorType type, Concept concept) =>
        new(name, 0, family, type, ConceptSet.Of(concept),
            e => e.Says(concept) && e.Unit.Kind != UnitKind.PercentChange && !e.Says(Concept.Growth));
}
