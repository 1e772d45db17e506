using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Classify.Evaluation.Baselines;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Documents;

/// <summary>Writes an evaluation as JSON: indented, with the entries of long lists on one line each, so that two documents can be compared as text.</summary>
public static class EvaluationJson
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Indented = new(Compact)
    {
        WriteIndented = true,
        Converters =
        {
            new OneLineEach<AnsweredLine>(), new OneLineEach<LineKey>(), new OneLineEach<FieldChange>(),
            new OneLineEach<Confusion>(), new OneLineEach<CalibrationBin>(), new OneLineEach<Coverage>(),
        },
    };

    /// <summary>The JSON text, snake_case; what is unknown is left out.</summary>
    public static string Write(EvaluationDocument document) => JsonSerializer.Serialize(document, Indented);

    private sealed class OneLineEach<T> : JsonConverter<IReadOnlyList<T>>
    {
        public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Documents are only written.");

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        {
            var end = options.NewLine + new string(options.IndentCharacter, writer.CurrentDepth * options.IndentSize);
            var start = end + new string(options.IndentCharacter, options.IndentSize);
            var items = string.Join(',', value.Select(item => start + JsonSerializer.Serialize(item, Compact)));
            writer.WriteRawValue(value.Count == 0 ? "[]" : $"[{items}{end}]", skipInputValidation: true);
        }
    }
}
