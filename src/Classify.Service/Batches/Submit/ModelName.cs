using System.Globalization;
using System.Text;

namespace Classify.Service.Batches.Submit;

/// <summary>What a request may call a model: the name goes into logs, results and the requests to providers.</summary>
internal static class ModelName
{
    /// <summary>Whether every character of <paramref name="name"/> shows, or is a blank; no line breaks.</summary>
    public static bool IsPrintable(string name) => name.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
}
