using System.Collections.Frozen;
using Classify.Core.Taxonomy;

namespace Classify.Core.Normalization;

/// <summary>
/// Codes that are a scale in a scale field and something else in a unit text: the power of ten as SDMX writes it in
/// <c>UNIT_MULT</c>, and single letters.
/// </summary>
internal static class ScaleFieldCodes
{
    private static readonly FrozenDictionary<string, Scale> Codes = new Dictionary<string, Scale>
    {
        ["0"] = Scale.RawUnits, ["1"] = Scale.RawUnits, ["2"] = Scale.Hundreds, ["3"] = Scale.Thousands, ["6"] = Scale.Millions, ["9"] = Scale.Billions,
        ["12"] = Scale.Trillions, ["100"] = Scale.Hundreds, ["m"] = Scale.Millions, ["mm"] = Scale.Millions,
        ["mil."] = Scale.Millions, ["b"] = Scale.Billions, ["t"] = Scale.Trillions,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The scale that the whole <paramref name="field"/> is a code of; null when it is none.</summary>
    public static Scale? Find(string field) => Codes.TryGetValue(field, out var scale) ? scale : null;
}
