using Classify.Core.Taxonomy;

namespace Classify.Core.Normalization;

/// <summary>
/// Codes that are a scale in a scale field and something else in a unit text: the power of ten as SDMX writes it in
/// <c>UNIT_MULT</c>, and single letters.
/// </summary>
internal static class ScaleFieldCodes
{
    /// <summary>The scale that the whole <paramref name="field"/> is a code of; null when it is none.</summary>
    public static Scale? Find(string field) => field.ToLowerInvariant() switch
    {
        "0" or "1" => Scale.RawUnits,
        "2" or "100" => Scale.Hundreds,
        "3" => Scale.Thousands,
        "6" or "m" or "mm" or "mil." => Scale.Millions,
        "9" or "b" => Scale.Billions,
        "12" or "t" => Scale.Trillions,
        _ => null,
    };
}
