using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Rules;

/// <summary>What the rules make of an indicator: the first rule that holds, and the next one that says otherwise.</summary>
/// <param name="Rule">The rule that decides among rules.</param>
/// <param name="Other">The next rule that holds with another type or family; null when there is none.</param>
internal sealed record Verdict(TypeRule Rule, TypeRule? Other)
{
    /// <summary>Tries the rules in order. One of the last always holds.</summary>
    public static Verdict Of(IndicatorReading reading)
    {
        TypeRule? first = null;
        foreach (var rule in RuleBook.Ordered)
        {
            if (rule.Pair != first?.Pair && rule.When(reading))
            {
                if (first is not null)
                {
                    return new Verdict(first, rule);
                }

                first = rule;
            }
        }

        return new Verdict(first ?? RuleBook.Ordered[^1], null);
    }

    /// <summary>The first rule that holds and says <paramref name="pair"/>; null when none does.</summary>
    public static TypeRule? FirstSaying(TypePair pair, IndicatorReading reading)
    {
        foreach (var rule in RuleBook.Ordered)
        {
            if (rule.Pair == pair && rule.When(reading))
            {
                return rule;
            }
        }

        return null;
    }
}
