using System.Security.Cryptography;

namespace Classify.Core.Prompts;

/// <summary>The version of the wording, stored with every call.</summary>
public static class PromptVersion
{
    private const string Release = "2026.11";
    private const int DigitsOfHash = 12;

    private static readonly Lazy<string> Known = new(Compute);

    /// <summary>
    /// The release and the start of a hash over prompts of every kind, such as <c>2026.11-0a1b2c3d4e5f</c>: whatever is
    /// reworded changes it, so that nobody has to remember to.
    /// </summary>
    public static string Current => Known.Value;

    private static string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var question in PromptExamples.Questions)
        {
            PromptBuilder.Text(PromptExamples.Indicator, question).AppendTo(hash);
        }

        return $"{Release}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..DigitsOfHash]}";
    }
}
