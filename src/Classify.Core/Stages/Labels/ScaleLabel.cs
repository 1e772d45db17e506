using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>The scale that fits a type, also where no unit is given (taxonomy, section 7).</summary>
internal static class ScaleLabel
{
    public static Scale Of(Family family, IndicatorType type, bool isMoney, Scale proposed, NormalizationResult normalization)
    {
        var hasNoUnit = normalization.UnitKind is UnitKind.None or UnitKind.Other;
        return (family, type) switch
        {
            (Family.PriceValue, IndicatorType.Rate) when isMoney => Scale.RawUnits,
            (Family.PriceValue, IndicatorType.Rate) or (_, IndicatorType.Yield or IndicatorType.Percentage) or (Family.ChangeMovement, IndicatorType.Rate)
                when hasNoUnit && !IsPowerOfTen(proposed) => Scale.Percent,
            (_, IndicatorType.Sentiment) when normalization.UnitKind is UnitKind.Other => proposed,
            (_, IndicatorType.Index or IndicatorType.Sentiment) when hasNoUnit => proposed is Scale.Percent ? Scale.Percent : Scale.Index,
            (_, IndicatorType.Index) => IsPowerOfTen(proposed) ? Scale.Index : proposed,
            (Family.PhysicalFundamental, _) or (_, IndicatorType.Count or IndicatorType.Price) when proposed is Scale.Percent or Scale.Index => Magnitude(normalization.Scale),
            _ => proposed,
        };
    }

    private static bool IsPowerOfTen(Scale scale) => scale is not (Scale.RawUnits or Scale.Percent or Scale.Index);

    private static Scale Magnitude(Scale scale) => scale is Scale.Percent or Scale.Index ? Scale.RawUnits : scale;
}
