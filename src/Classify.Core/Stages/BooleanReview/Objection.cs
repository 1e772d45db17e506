namespace Classify.Core.Stages;

/// <summary>One thing found wrong.</summary>
/// <param name="WrongFields">Column names of the fields thought wrong.</param>
/// <param name="Sentence">What contradicts what, for a reader.</param>
/// <param name="Confidence">How often such an objection is right, 0 to 1.</param>
internal sealed record Objection(IReadOnlyList<string> WrongFields, string Sentence, double Confidence);
