using System.Text.RegularExpressions;

namespace Classify.Providers.Calls;

/// <summary>Finds the answer in what a model wrote: without thoughts before it and without a fence of backticks around it.</summary>
internal static partial class AnswerText
{
    /// <summary>Where the answer is in <paramref name="content"/>. All of it, without blanks at the ends, where nothing is around.</summary>
    public static Range Find(string content)
    {
        var start = Thoughts().Match(content).Length;
        var end = content.Length;
        if (!content.AsSpan(start).TrimStart().StartsWith("{") && Fence().Match(content, start) is { Success: true } fence)
        {
            start = fence.Index + fence.Length;
            var close = content.IndexOf("```", start, StringComparison.Ordinal);
            end = close < 0 ? end : close;
        }

        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(content[end - 1]))
        {
            end--;
        }

        return start..end;
    }

    // Templates that begin the thoughts for the model leave only their end in its answer. An answer may hold that end in a text.
    [GeneratedRegex(
        @"\A\s*<think>.*?</think>|\A[^{]*?</think>|\A(?!\s*(?:\{|```)).*?</think>(?=\s*(?:\{|```))",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Thoughts();

    [GeneratedRegex("```(?:json|JSON)?", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
