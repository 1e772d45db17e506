namespace Classify.Providers.Logprobs;

/// <summary>Where a token stands towards a decision.</summary>
/// <param name="before">What the token holds of the text before the decision, such as <c>":</c>.</param>
/// <param name="written">How many bytes of the decision earlier tokens have written.</param>
internal readonly ref struct DecisionPlace(ReadOnlySpan<byte> before, int written)
{
    private readonly ReadOnlySpan<byte> before = before;
    private readonly int written = written;

    /// <summary>Which of <paramref name="texts"/>, all equal so far, <paramref name="token"/> goes on with. All, if it ends before they begin.</summary>
    public IReadOnlyList<byte[]> Possible(ReadOnlySpan<byte> token, IReadOnlyList<byte[]> texts)
    {
        var rest = token;
        if (written == 0)
        {
            foreach (var expected in before)
            {
                if (IsBlank(expected))
                {
                    continue;
                }

                rest = TrimStart(rest);
                if (rest.IsEmpty)
                {
                    return texts;
                }

                if (rest[0] != expected)
                {
                    return [];
                }

                rest = rest[1..];
            }

            rest = TrimStart(rest);
        }

        var possible = new List<byte[]>();
        foreach (var text in texts)
        {
            if (GoesOn(text.AsSpan(written), rest))
            {
                possible.Add(text);
            }
        }

        return possible;
    }

    private static bool GoesOn(ReadOnlySpan<byte> text, ReadOnlySpan<byte> token)
    {
        if (token.Length <= text.Length)
        {
            return text.StartsWith(token);
        }

        // After a bare word such as true only structure may follow; after a quote or bracket that is sure anyway.
        return token.StartsWith(text) && (text.IsEmpty || !IsLetter(text[^1]) || !IsLetter(token[text.Length]));
    }

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8);

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static bool IsLetter(byte value) => char.IsAsciiLetterOrDigit((char)value);
}
