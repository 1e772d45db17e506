namespace Classify.Core.Text;

/// <summary>Phrases that name one concept, separated by commas. <c>#</c> stands for any number; plural and singular are the same.</summary>
internal sealed record LexiconEntry(Concept Concept, string Phrases);
