namespace Classify.Service.Settings;

/// <summary>Choices that requests make by one name. What is null is left to the request and its defaults.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Model">A model of the profile's provider.</param>
public sealed record Profile(string Name, string? Provider = null, string? Model = null, string? Routing = null, string? Dispatch = null);
