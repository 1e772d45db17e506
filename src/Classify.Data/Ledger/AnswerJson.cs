using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Classify.Core.Workflow;

namespace Classify.Data.Ledger;

/// <summary>Column <c>llm_calls.answer</c>: everything that replaying the workflow needs.</summary>
internal static class AnswerJson
{
    /// <summary>Quotes and letters as they are: people read the column in SQL. It is JSON for nobody's page.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Answer answer) => JsonSerializer.Serialize(
        answer switch
        {
            Answer.Text text => new Stored(text.Content, text.Probabilities, null),
            Answer.Unavailable unavailable => new Stored(null, null, unavailable.Reason),
            _ => throw new NotSupportedException(answer.GetType().Name),
        },
        Readable);

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static Answer Read(string json) => JsonSerializer.Deserialize<Stored>(json) switch
    {
        { Text: { } text, Probabilities: { } probabilities } => new Answer.Text(text) { Probabilities = probabilities },
        { Unavailable: { } reason } => new Answer.Unavailable(reason),
        _ => throw new JsonException("No answer in the text."),
    };

    private sealed record Stored(
        [property: JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? Text,
        [property: JsonPropertyName("probabilities"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyDictionary<string, double>? Probabilities,
        [property: JsonPropertyName("unavailable"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? Unavailable);
}
