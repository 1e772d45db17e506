using Classify.Core.Indicators;
using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Normalization;

/// <summary>Everything the rules look at: name and unit, read once. Series ids are no evidence and not in it.</summary>
internal sealed record IndicatorReading
{
    /// <summary>The name without its unit, in English words.</summary>
    public required string SubjectText { get; init; }

    /// <summary>The name as it was put into English words; null when it was read as it stands.</summary>
    public required string? TranslatedName { get; init; }

    /// <summary>The phrases of the name without its unit.</summary>
    public required PhraseScan Subject { get; init; }

    /// <summary>The unit: that of the units field, or of the name where the field says nothing better.</summary>
    public required UnitReading Unit { get; init; }

    /// <summary>The unit read from the name, whether it counts or not.</summary>
    public required UnitReading NameUnit { get; init; }

    /// <summary>The phrases of what a percentage is a percentage of.</summary>
    public required PhraseScan Denominator { get; init; }

    /// <summary>The phrases of the name that say whether a rising number is good news.</summary>
    public required PhraseScan Outlook { get; init; }

    /// <summary>Values below zero were observed, more than one: a single one may be a marker for a missing value.</summary>
    public required bool HasNegativeValues { get; init; }

    /// <summary>Reads <paramref name="indicator"/>. Never throws for any text.</summary>
    public static IndicatorReading Of(Indicator indicator)
    {
        var translated = Translations.Glossary.ToEnglish(indicator.Name);
        var english = translated ?? indicator.Name;
        var name = NameParts.Of(english);
        var unit = UnitChoice.Between(UnitParser.Parse(indicator.Units), name.Unit);

        // "(2010 = 100)" in a name does no harm, and "(chain-type price index)" says what is measured.
        var cut = (unit.IsFromName || name.Unit.IsDecisive) && name.Unit.Kind != UnitKind.Index;
        var subject = cut ? name.Subject : english;
        return new IndicatorReading
        {
            SubjectText = subject,
            TranslatedName = translated,
            Subject = SubjectWords.Book.Scan(subject),
            Unit = unit,
            NameUnit = name.Unit,
            Outlook = OutlookWords.Book.Scan(subject),
            Denominator = unit.Kind == UnitKind.PercentOf ? SubjectWords.Denominators.Scan(unit.Denominator) : PhraseScan.Empty,
            HasNegativeValues = SeveralBelowZero(indicator.SampleValues),
        };
    }

    public bool Says(Concept concept) => Subject.Has(concept);

    public bool SaysAny(ConceptSet concepts) => Subject.HasAny(concepts);

    /// <summary>Whether the first of <paramref name="these"/> stands in the name before any of <paramref name="those"/>.</summary>
    public bool SaysFirst(ConceptSet these, ConceptSet those) => Subject.PositionOf(these) < Subject.PositionOf(those);

    /// <summary>Whether the percentage is one of <paramref name="concept"/>: the first phrase of its denominator counts.</summary>
    public bool IsOf(Concept concept) => Denominator.Matches is [var first, ..] && first.Concepts.Has(concept);

    /// <summary>No unit at all, one that says nothing, or only a power of ten.</summary>
    public bool HasNoUnit => Unit.Kind is UnitKind.None or UnitKind.Other || Unit.IsBareScale;

    /// <summary>Percent, with or without a denominator.</summary>
    public bool IsPercent => Unit.Kind is UnitKind.Percent or UnitKind.PercentOf;

    private static bool SeveralBelowZero(IReadOnlyList<SampleValue> values)
    {
        var found = 0;
        for (var i = 0; i < values.Count; i++)
        {
            // Publishers write -9999 and the like for a missing value.
            if (values[i]?.Value is < 0 and not (-9999 or -999 or -99999) && ++found == 2)
            {
                return true;
            }
        }

        return false;
    }
}
