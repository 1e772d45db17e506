using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>The phrases by which a name says what is measured, and those of what a percentage is of.</summary>
internal static class SubjectWords
{
    public static readonly PhraseBook Book = new(
    [
        .. CoefficientNames.Entries,
        .. ChangeNames.Entries,
        .. IndexNames.Entries,
        .. SurveyNames.Entries,
        .. RateNames.Entries,
        .. PriceNames.Entries,
        .. MoneyNames.Entries,
        .. PercentageNames.Entries,
        .. RatioNames.Entries,
        .. ShareNames.Entries,
        .. CountNames.Entries,
        .. PhysicalNames.Entries,
    ]);

    /// <summary>Denominators are read apart: "exports" divided by is not "exports" measured.</summary>
    public static readonly PhraseBook Denominators = new(DenominatorNames.Entries);
}
