using System.Buffers;
using System.Text;
using System.Text.Json;
using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Core.Prompts;

/// <summary>
/// What a model writes that sees everything as the rules do, in the form that the prompt asks for. Nobody is asked for it:
/// it shows which questions come next, and how long a usual answer is.
/// </summary>
public static class AgreeingAnswer
{
    private const double Confidence = 0.95;

    /// <summary>As long as the prompts want it.</summary>
    private const string Reasoning = "Gross domestic product at current prices is money earned in a quarter, thus a flow.";

    /// <param name="objections">Columns that a review finds wrong; empty where it finds nothing.</param>
    public static Answer.Text To(Question question, IReadOnlyList<string> objections)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            WriteDecision(writer, question, objections);
            writer.WriteNumber(AnswerSchema.Confidence, Confidence);
            writer.WriteString(AnswerSchema.Reasoning, Reasoning);
            writer.WriteEndObject();
        }

        return new Answer.Text(Encoding.UTF8.GetString(json.WrittenSpan));
    }

    private static void WriteDecision(Utf8JsonWriter writer, Question question, IReadOnlyList<string> objections)
    {
        switch (question.Kind)
        {
            case QuestionKind.Classify:
                WriteLabels(writer, question.Labels, AskedColumns.Of(question.Fields));
                break;
            case QuestionKind.Review:
                writer.WriteStartArray("wrong_fields");
                foreach (var column in objections)
                {
                    writer.WriteStringValue(column);
                }

                writer.WriteEndArray();
                break;
            case QuestionKind.FinalReview:
                writer.WriteBoolean("objection_accepted", false);
                writer.WriteStartObject("corrections");
                WriteLabels(writer, question.Labels, AskedColumns.ToSettle(question.Objections));
                writer.WriteEndObject();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "Unknown question.");
        }
    }

    private static void WriteLabels(Utf8JsonWriter writer, ClassificationLabels labels, IReadOnlyList<string> columns)
    {
        foreach (var column in columns)
        {
            if (column == LabelColumns.IsCurrencyDenominated)
            {
                writer.WriteBoolean(column, labels.IsCurrencyDenominated);
            }
            else
            {
                writer.WriteString(column, LabelText.Of(labels, column));
            }
        }
    }
}
