using System.Text;
using Classify.Providers.Logprobs;

namespace Classify.Providers.Tests.Logprobs;

/// <summary>An answer written token by token, each with its probability and its rivals.</summary>
internal sealed class Written
{
    private readonly List<AnswerToken> tokens = [];
    private readonly StringBuilder content = new();

    /// <summary>A token that nothing competes with.</summary>
    public Written Then(string text) => Then(text, 1);

    /// <param name="rivals">Other tokens and their probabilities; the token itself is among the alternatives as well.</param>
    public Written Then(string text, double probability, params (string Text, double Probability)[] rivals)
    {
        var own = Weighted(text, probability);
        tokens.Add(new(own, [own, .. rivals.Select(rival => Weighted(rival.Text, rival.Probability))]));
        content.Append(text);
        return this;
    }

    /// <summary>A token of a server that tells no alternatives.</summary>
    public Written ThenAlone(string text, double probability)
    {
        tokens.Add(new(Weighted(text, probability), []));
        content.Append(text);
        return this;
    }

    /// <summary>A token that is not part of the content.</summary>
    public Written Unseen(string text)
    {
        tokens.Add(new(Weighted(text, 1), []));
        return this;
    }

    public IReadOnlyDictionary<string, double> Probabilities(string properties)
    {
        var text = content.ToString();
        var start = text.IndexOf('{', StringComparison.Ordinal);
        return ValueProbabilities.Of(text, start..text.Length, tokens, Legal(properties));
    }

    /// <summary>The closed lists of <paramref name="properties"/> of a schema.</summary>
    public static IReadOnlyDictionary<string, ClosedList> Legal(string properties) =>
        LegalValues.FromSchema("{\"properties\":{" + properties + "}}");

    private static WeightedText Weighted(string text, double probability) => new(Encoding.UTF8.GetBytes(text), Math.Log(probability));
}
