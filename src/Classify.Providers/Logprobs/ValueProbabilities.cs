using System.Text;

namespace Classify.Providers.Logprobs;

/// <summary>From tokens to the probability of each property's value.</summary>
internal static class ValueProbabilities
{
    private static readonly IReadOnlyDictionary<string, double> None = new Dictionary<string, double>();

    /// <param name="content">All the model wrote.</param>
    /// <param name="answer">Where in <paramref name="content"/> the JSON object is.</param>
    /// <param name="tokens">The tokens; what they add around <paramref name="content"/>, such as an end mark, is ignored.</param>
    /// <returns>Empty where the tokens are not those of the content.</returns>
    public static IReadOnlyDictionary<string, double> Of(
        string content, Range answer, IReadOnlyList<AnswerToken> tokens, IReadOnlyDictionary<string, ClosedList> legal)
    {
        var starts = new int[tokens.Count + 1];
        for (var index = 0; index < tokens.Count; index++)
        {
            starts[index + 1] = starts[index] + tokens[index].Text.Bytes.Length;
        }

        var written = new byte[starts[^1]];
        for (var index = 0; index < tokens.Count; index++)
        {
            tokens[index].Text.Bytes.CopyTo(written, starts[index]);
        }

        var begin = written.AsSpan().IndexOf(Encoding.UTF8.GetBytes(content));
        if (content.Length == 0 || begin < 0)
        {
            return None;
        }

        var (from, length) = answer.GetOffsetAndLength(content.Length);
        var json = Encoding.UTF8.GetBytes(content.Substring(from, length));
        var offset = begin + Encoding.UTF8.GetByteCount(content.AsSpan(0, from));
        return Decisions.Locate(json, offset, legal).ToDictionary(
            property => property.Key,
            property => property.Value.Aggregate(1.0, (probability, decision) => probability * Probability(decision, tokens, starts)));
    }

    private static double Probability(Decision decision, IReadOnlyList<AnswerToken> tokens, int[] starts)
    {
        // The last token that begins at or before the decision; empty tokens begin where the next one does.
        var first = Array.BinarySearch(starts, 0, tokens.Count, decision.Start);
        first = first < 0 ? ~first - 1 : first;
        while (first + 1 < tokens.Count && starts[first + 1] <= decision.Start)
        {
            first++;
        }

        return DecisionProbability.Of(decision, tokens, first, starts[first]);
    }
}
