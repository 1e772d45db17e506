namespace Classify.Core.Workflow;

/// <summary>The form of an ISO 4217 code.</summary>
public static class CurrencyCode
{
    /// <summary>Three capital letters A to Z, nothing else.</summary>
    public static bool IsValid(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);
}
