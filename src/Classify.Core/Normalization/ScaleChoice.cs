using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Normalization;

/// <summary>Which scale counts: that of the unit text, then of the scale field, then of the name (taxonomy, section 7).</summary>
internal static class ScaleChoice
{
    /// <param name="kind">The kind of number, an exchange rate by its name included.</param>
    /// <param name="unit">The unit, from the units field or the name.</param>
    /// <param name="scaleField">The scale field, read as a unit.</param>
    public static Scale Of(Indicator indicator, UnitKind kind, UnitReading unit, UnitReading scaleField)
    {
        if (kind == UnitKind.ExchangeRate)
        {
            return Scale.RawUnits;
        }

        return unit.Scale ?? scaleField.Scale ?? NameParts.Of(indicator.Name).Unit.Scale ?? Scale.RawUnits;
    }
}
