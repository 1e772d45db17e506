namespace Classify.Core.Stages;

/// <summary>Words corrections for a reader.</summary>
internal static class CorrectionText
{
    /// <summary>One sentence such as <c>Corrected: family price-value -> change-movement.</c></summary>
    public static string Say(ClassificationLabels before, IReadOnlyDictionary<string, string?> changed) =>
        "Corrected: "
        + string.Join(", ", changed.Select(change => $"{change.Key} {LabelText.Of(before, change.Key) ?? "none"} -> {change.Value ?? "none"}"))
        + ".";
}
