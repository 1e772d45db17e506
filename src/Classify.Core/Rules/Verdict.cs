using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Rules;

/// <summary>What the rules make of an indicator: the first rule that holds, and the next ones that say otherwise.</summary>
/// <param name="Rule">The rule that decided.</param>
/// <param name="OtherType">The next rule that holds with another type or family; null when there is none.</param>
/// <param name="OtherFamily">The next rule that holds with another family; null when there is none.</param>
internal sealed record Verdict(TypeRule Rule, TypeRule? OtherType, TypeRule? OtherFamily)
{
    private const int NothingFits = 11;

    /// <summary>The probability that the family is right: more than that of the type, as most doubts are within a family.</summary>
    public double FamilyConfidence => Rule.TieBreak == NothingFits
        ? Rule.Confidence
        : Math.Round(1 - ((1 - Rule.Confidence) * (OtherFamily is null ? 0.3 : 0.7)), 3);

    /// <summary>Tries the rules in order. One of the last always holds.</summary>
    public static Verdict Of(IndicatorReading reading)
    {
        TypeRule? first = null;
        TypeRule? otherType = null;
        foreach (var rule in RuleBook.Ordered)
        {
            var isNews = first is null || rule.Family != first.Family || (otherType is null && rule.Type != first.Type);
            if (!isNews || !rule.When(reading))
            {
                continue;
            }

            if (first is null)
            {
                first = rule;
                continue;
            }

            otherType ??= rule;
            if (rule.Family != first.Family)
            {
                return new Verdict(first, otherType, rule);
            }
        }

        return new Verdict(first ?? RuleBook.Ordered[^1], otherType, null);
    }

    /// <summary>The first rule that holds among those of <paramref name="family"/>; null when none does.</summary>
    public static TypeRule? Within(Family family, IndicatorReading reading)
    {
        foreach (var rule in RuleBook.Ordered)
        {
            if (rule.Family == family && rule.When(reading))
            {
                return rule;
            }
        }

        return null;
    }
}
