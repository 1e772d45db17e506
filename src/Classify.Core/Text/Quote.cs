namespace Classify.Core.Text;

/// <summary>Texts of an indicator as quoted in a reasoning.</summary>
internal static class Quote
{
    private const int MaxLength = 60;

    /// <summary>The text trimmed and cut to 60 characters, never in the middle of a surrogate pair.</summary>
    public static string Short(string? text)
    {
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length <= MaxLength)
        {
            return trimmed;
        }

        var end = char.IsHighSurrogate(trimmed[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(trimmed.AsSpan(0, end), "...");
    }
}
