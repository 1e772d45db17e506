
namespace Classify.Core.Normalization;

/// <summary>Which of two unit texts counts: that of the units field wins unless it says less (taxonomy, sections 3 and 7).</summary>
internal static class UnitChoice
{
    public static UnitReading Between(UnitReading field, UnitReading name)
    {
        if (!name.IsDecisive)
        {
            return field.Kind == UnitKind.None && name.IsBareScale ? name : field;
        }

        if (!field.IsDecisive)
        {
            // "Thousand" with "(US dollars)" in the name: both count.
            return field.Scale is { } scale && name.IsMoney ? name with { Scale = scale } : name;
        }

        var nameIsFiner = field.Kind == UnitKind.Percent && name.Kind is UnitKind.PercentOf or UnitKind.PercentChange;
        return nameIsFiner ? name : field.Kind == UnitKind.Percent && name.Kind == UnitKind.Percent ? name : field;
    }
}
