namespace Classify.Providers.Prices;

/// <summary>A price file cannot be used; the message names the file and the property.</summary>
public sealed class PriceFileException(string file, string problem, Exception? inner = null)
    : Exception($"{file}: {problem}", inner);
