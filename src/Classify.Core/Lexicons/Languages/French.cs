using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>French names of what is measured.</summary>
internal static class French
{
    public static readonly Translation[] Words =
    [
        new("of", "de", "du", "des", "d", "de la", "de l") { IsTelling = false },
        new("in", "en", "dans") { IsTelling = false },
        new("and", "et") { IsTelling = false },
        new("unemployment rate", "taux de chômage"),
        new("consumer price index", "indice des prix à la consommation"),
    ];
}
