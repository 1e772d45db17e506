namespace Classify.Providers.Logprobs;

/// <summary>One token of an answer.</summary>
/// <param name="Text">The token and its natural log probability.</param>
/// <param name="Alternatives">What could have stood there, usually the token itself included; empty where the server tells none.</param>
internal sealed record AnswerToken(WeightedText Text, IReadOnlyList<WeightedText> Alternatives);

/// <summary>A piece of text with its natural log probability.</summary>
/// <param name="Bytes">UTF-8; a token may hold a part of a character.</param>
internal sealed record WeightedText(byte[] Bytes, double Logprob)
{
    /// <summary>0 to 1.</summary>
    public double Probability => Math.Exp(Math.Min(0, Logprob));
}
