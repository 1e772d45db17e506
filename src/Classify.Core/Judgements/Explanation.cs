using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.Judgements;

/// <summary>Puts what decided and its evidence into one sentence.</summary>
internal static class Explanation
{
    /// <summary>Why the most probable type was chosen.</summary>
    public static string Of(Judgement judgement) => Of(judgement, judgement.Types.Chosen);

    /// <summary>Why <paramref name="pair"/> was chosen, be it the most probable one or not.</summary>
    public static string Of(Judgement judgement, TypePair pair)
    {
        var reason = Reason(judgement, pair);
        return judgement.Reading.TranslatedName is { } english
            ? $"{reason.TrimEnd('.')}; the name read in translation as \"{Quote.Short(english)}\"."
            : reason;
    }

    private static string Reason(Judgement judgement, TypePair pair)
    {
        var (reading, verdict, types) = (judgement.Reading, judgement.Verdict, judgement.Types);
        return (pair == types.Chosen, types) switch
        {
            (true, { Evidence: null, Support: { } rule }) => Of(rule, reading),
            (true, { Evidence: { } evidence, Support: { } rule }) =>
                $"{Of(rule, reading).TrimEnd('.')}; for {Quote.Short(evidence)}, against {Short(verdict.Rule)}.",
            (true, { Evidence: { } evidence }) =>
                $"{Named(pair)} by the learned weights for {Quote.Short(evidence)}, against {Short(verdict.Rule)}.",
            _ => Verdict.FirstSaying(pair, reading) is { } rule
                ? Of(rule, reading)
                : $"{Named(pair)} is the most probable of its family by the learned weights; what decides among rules is {Short(verdict.Rule)}.",
        };
    }

    // For example: The unit "% of GDP" and the words "debt": numeric-measurement / ratio, against output (tie-break 6).
    private static string Of(TypeRule rule, IndicatorReading reading)
    {
        var word = reading.Subject.Evidence(rule.Words);
        var unit = reading.Unit.Text.Length > 0 ? Quote.Short(reading.Unit.Text) : null;
        var evidence = (unit, word) switch
        {
            (not null, not null) => $"The unit \"{unit}\" and the words \"{word}\"",
            (not null, null) => $"The unit \"{unit}\"",
            (null, not null) => $"The words \"{word}\" without a unit",
            _ => "Neither unit nor name",
        };
        var source = rule.TieBreak == 0 ? "table of types" : $"tie-break {rule.TieBreak}";
        return $"{evidence}: {Named(rule.Pair)}, {rule.Name} ({source}).";
    }

    private static string Short(TypeRule rule) => $"the rule of {Named(rule.Pair)}, {rule.Name}";

    private static string Named(TypePair pair) => $"{WireName.Of(pair.Family)} / {WireName.Of(pair.Type)}";
}
