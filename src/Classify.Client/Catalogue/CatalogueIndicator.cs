namespace Classify.Client.Catalogue;

/// <summary>One line of the catalogue.</summary>
/// <param name="Id">The trimmed <c>indicator_id</c>.</param>
/// <param name="Name">As published; untrusted text.</param>
/// <param name="Json">The whole object as it stands in the file.</param>
public sealed record CatalogueIndicator(string Id, string Name, string Json);
