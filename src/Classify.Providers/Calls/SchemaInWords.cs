namespace Classify.Providers.Calls;

/// <summary>States the form of the answer where the server cannot hold the model to it.</summary>
internal static class SchemaInWords
{
    public static string Append(string system, string schema) =>
        $"{system}\n\nAnswer with one JSON object that follows this JSON schema, and with nothing else:\n{schema}";
}
