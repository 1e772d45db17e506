namespace Classify.Providers.Logprobs;

/// <summary>A place in an answer where one of a closed list of texts had to be written.</summary>
/// <param name="Start">Where the text begins, in bytes from the beginning of the tokens.</param>
/// <param name="Chosen">What was written.</param>
/// <param name="Legal">What could have been written, <paramref name="Chosen"/> included.</param>
internal sealed record Decision(int Start, byte[] Chosen, IReadOnlyList<byte[]> Legal);
