using System.Text.Json;
using Classify.Core.Taxonomy;

namespace Classify.Core.Workflow;

/// <summary>
/// A model's answer as a JSON object, read field by field against closed lists. Whatever does not fit is noted, never
/// guessed. Notes name what is allowed and do not repeat the answer: it may carry text an indicator put there.
/// </summary>
internal sealed class AnswerObject
{
    private const int MaxLength = 32_768;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private readonly JsonElement root;
    private readonly List<string> complaints = [];

    private AnswerObject(JsonElement root) => this.root = root;

    /// <summary>
    /// Reads <paramref name="content"/> through <paramref name="read"/>; a complaint where it is no JSON object, is over
    /// 32,768 characters or 8 levels deep, or <paramref name="read"/> met anything outside the closed lists.
    /// </summary>
    public static Reading<T> Read<T>(string content, Func<AnswerObject, T> read)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(content))
        {
            return Reading<T>.Unusable("The answer is empty.");
        }

        if (content.Length > MaxLength)
        {
            return Reading<T>.Unusable($"The answer is longer than {MaxLength} characters.");
        }

        try
        {
            var root = JsonElement.Parse(content, Strict);
            if (root.ValueKind != JsonValueKind.Object)
            {
                return Reading<T>.Unusable("The answer is not a JSON object.");
            }

            var answer = new AnswerObject(root);
            var value = read(answer);
            return answer.complaints.Count == 0
                ? Reading<T>.Usable(value)
                : Reading<T>.Unusable(string.Join(" ", answer.complaints));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // Broken syntax, and escapes or raw text that are no valid Unicode.
            return Reading<T>.Unusable("The answer is not one valid JSON object.");
        }
    }

    /// <summary>Notes something wrong that no single field shows.</summary>
    public void Complain(string complaint) => complaints.Add(complaint);

    /// <summary>A value that must be there.</summary>
    public T? Required<T>(string name)
        where T : struct, Enum
    {
        if (Optional<T>(name) is { } value)
        {
            return value;
        }

        if (Property(name) is null)
        {
            ComplainOfValues<T>(name);
        }

        return null;
    }

    /// <summary>A value that may be missing or null.</summary>
    public T? Optional<T>(string name)
        where T : struct, Enum
    {
        if (Property(name) is not { } property)
        {
            return null;
        }

        if (property.ValueKind == JsonValueKind.String && WireName.TryParse<T>(property.GetString(), out var value))
        {
            return value;
        }

        ComplainOfValues<T>(name);
        return null;
    }

    /// <summary>True or false that must be there.</summary>
    public bool? RequiredFlag(string name)
    {
        var value = OptionalFlag(name);
        if (Property(name) is null)
        {
            Complain($"{name} must be true or false.");
        }

        return value;
    }

    /// <summary>True or false that may be missing or null.</summary>
    public bool? OptionalFlag(string name)
    {
        switch (Property(name)?.ValueKind)
        {
            case null:
                return null;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                Complain($"{name} must be true or false.");
                return null;
        }
    }

    /// <summary>A number from 0 to 1 that may be missing or null.</summary>
    public double? OptionalProbability(string name)
    {
        if (Property(name) is not { } property)
        {
            return null;
        }

        if (property.ValueKind == JsonValueKind.Number && property.TryGetDouble(out var value) && value is >= 0 and <= 1)
        {
            return value;
        }

        Complain($"{name} must be a number from 0 to 1.");
        return null;
    }

    /// <summary>Free text that may be missing or null, made fit to store.</summary>
    public string? OptionalText(string name)
    {
        if (Property(name) is not { } property)
        {
            return null;
        }

        if (property.ValueKind == JsonValueKind.String)
        {
            return PlainText.Clean(property.GetString());
        }

        Complain($"{name} must be a text.");
        return null;
    }

    /// <summary>Whether the property is there at all, null included.</summary>
    public bool Has(string name) => root.TryGetProperty(name, out _);

    /// <summary>The property; null where it is missing or JSON null.</summary>
    public JsonElement? Property(string name) =>
        root.TryGetProperty(name, out var property) && property.ValueKind != JsonValueKind.Null ? property : null;

    private void ComplainOfValues<T>(string name)
        where T : struct, Enum =>
        Complain($"{name} must be one of {string.Join(", ", WireName.All<T>())}.");
}
