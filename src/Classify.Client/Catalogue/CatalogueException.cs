namespace Classify.Client.Catalogue;

/// <summary>The catalogue cannot be used; the message names file and line.</summary>
public sealed class CatalogueException(string path, int? line, string problem)
    : Exception(line is null ? $"{path}: {problem}" : $"{path}, line {line}: {problem}");
