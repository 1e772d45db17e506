using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.Rules;

/// <summary>One rule: when it holds, the indicator is of this family and type.</summary>
/// <param name="Name">What the rule is about, as the reasoning names it.</param>
/// <param name="TieBreak">The tie-break of the taxonomy, section 2, that the rule carries out; 0 for the table itself.</param>
/// <param name="Words">The concepts whose phrase is quoted as evidence.</param>
internal sealed record TypeRule(
    string Name,
    int TieBreak,
    Family Family,
    IndicatorType Type,
    ConceptSet Words,
    Func<IndicatorReading, bool> When)
{
    /// <summary>Family and type together.</summary>
    public TypePair Pair { get; } = new(Family, Type);

    /// <summary>The rule takes a number without a unit for money.</summary>
    public bool ImpliesMoney { get; init; }
}
