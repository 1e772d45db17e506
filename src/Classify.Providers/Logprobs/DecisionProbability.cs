namespace Classify.Providers.Logprobs;

/// <summary>
/// The probability of one decision, renormalised over what was legal there. Follows the tokens of the text written; at each
/// one, alternatives that lead to another legal text compete with it, those that lead to none are noise, and those that
/// leave open which it will be (the same text cut into other tokens) say nothing.
/// </summary>
internal static class DecisionProbability
{
    /// <param name="first">Index of the token that holds the first byte of the decision.</param>
    /// <param name="firstStart">Where that token begins.</param>
    public static double Of(Decision decision, IReadOnlyList<AnswerToken> tokens, int first, int firstStart)
    {
        var open = decision.Legal;
        var reached = 1.0;
        var settled = 0.0;
        var start = firstStart;
        for (var index = first; index < tokens.Count && open.Count > 1; index++)
        {
            var token = tokens[index];
            var place = new DecisionPlace(token.Text.Bytes.AsSpan(0, Math.Max(0, decision.Start - start)), Math.Max(0, start - decision.Start));
            var after = place.Possible(token.Text.Bytes, open);
            if (!after.Contains(decision.Chosen))
            {
                break;
            }

            double own = token.Text.Probability, others = 0, sure = 0;
            foreach (var alternative in token.Alternatives.Where(other => !other.Bytes.AsSpan().SequenceEqual(token.Text.Bytes)))
            {
                var possible = place.Possible(alternative.Bytes, open);
                var leadsHere = possible.Contains(decision.Chosen);
                others += possible.Count > 0 && !leadsHere ? alternative.Probability : 0;
                sure += possible.Count == 1 && leadsHere ? alternative.Probability : 0;
            }

            // A server that tells no alternatives: the model's own probability is all there is.
            var all = token.Alternatives.Count == 0 ? 1 : own + others + sure;
            if (all <= 0)
            {
                break;
            }

            settled += reached * sure / all;
            reached *= own / all;
            open = after;
            start += token.Text.Bytes.Length;
        }

        return Math.Clamp(settled + reached, 0, 1);
    }
}
