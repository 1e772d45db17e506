using Classify.Core.Taxonomy;

namespace Classify.Core.Normalization;

/// <summary>Which scale counts: that of the unit text, then of the scale field, then of the name (taxonomy, section 7).</summary>
internal static class ScaleChoice
{
    /// <param name="kind">The kind of number, an exchange rate by its name included.</param>
    /// <param name="unit">The unit, from the units field or the name.</param>
    /// <param name="scaleField">The scale field, read as a unit.</param>
    /// <param name="nameUnit">The unit read from the name.</param>
    public static Scale Of(UnitKind kind, UnitReading unit, UnitReading scaleField, UnitReading nameUnit)
    {
        if (kind == UnitKind.ExchangeRate)
        {
            return Scale.RawUnits;
        }

        return unit.Scale ?? scaleField.Scale ?? ScaleFieldCodes.Find(scaleField.Text) ?? InName(unit, nameUnit) ?? Scale.RawUnits;
    }

    // "Poverty line at 50 % of the median" in euros is no percentage.
    private static Scale? InName(UnitReading unit, UnitReading nameUnit) =>
        nameUnit.Scale is Scale.Percent or Scale.Index && unit.IsDecisive ? null : nameUnit.Scale;
}
