namespace Classify.Core.Prompts;

/// <summary>Puts the lines of a prompt together.</summary>
internal static class PromptLines
{
    /// <summary>The most characters that are said about an unusable answer.</summary>
    public const int ComplaintLength = 250;

    public static string Join(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());

    /// <summary>What was wrong with the first answer, on the one corrective retry.</summary>
    public static string? Complaint(string? complaint) =>
        Excerpt.Of(complaint, ComplaintLength) is { } sentence ? $"Your last answer was unusable: {sentence} Answer again." : null;
}
