namespace Classify.Providers.Calls;

/// <summary>One question to a model, ready to be sent. The same question gives the same request, to the byte.</summary>
/// <param name="Model">The provider's name of the model.</param>
/// <param name="System">What the model is to do; holds nothing of the indicator.</param>
/// <param name="User">The indicator and what is asked of it: data, never instructions.</param>
/// <param name="SchemaName">Name of the answer's schema, of letters, digits, <c>_</c> and <c>-</c>.</param>
/// <param name="Schema">The JSON schema of the answer, an object that allows no other properties and requires all.</param>
/// <param name="MaxOutputTokens">The most the answer may take, thinking not counted.</param>
public sealed record ModelRequest(string Model, string System, string User, string SchemaName, string Schema, int MaxOutputTokens);
