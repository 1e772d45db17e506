using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.Rules;

/// <summary>Puts a rule and its evidence into one sentence.</summary>
internal static class Explanation
{
    /// <summary>For example: The unit "% of GDP" and the word "debt": numeric-measurement / ratio, against output (tie-break 6).</summary>
    public static string Of(TypeRule rule, IndicatorReading reading)
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
        var translation = reading.TranslatedName is { } english ? $"; the name read in translation as \"{Quote.Short(english)}\"" : "";
        return $"{evidence}: {WireName.Of(rule.Family)} / {WireName.Of(rule.Type)}, {rule.Name} ({source}){translation}.";
    }
}
