using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>What came of one request over the wire.</summary>
/// <param name="Answer">Null where none arrived.</param>
/// <param name="Failed">Null where the answer is a success.</param>
internal sealed record Exchanged(HttpAnswer? Answer, ModelReply.Failed? Failed)
{
    public static Exchanged Of(HttpAnswer answer, string? apiKey, DateTimeOffset now) =>
        new(answer, answer.IsSuccess ? null : FailureReading.Reply(answer, ProviderError.Parse(answer.Body), apiKey, now));

    /// <summary>What the error says, where there is one.</summary>
    public ProviderError Error => ProviderError.Parse(Answer?.Body ?? "");

    /// <summary>Whether what was asked for may have been done all the same.</summary>
    public bool IsUncertain => Failed is { Failure: CallFailure.Transient or CallFailure.Overloaded };

    /// <summary>What a success says; a failure where it is in no known form.</summary>
    public BatchReply<T> Read<T>(Func<JsonElement, T> read)
    {
        if (Failed is not null)
        {
            return Failed.Status == 404 ? new BatchReply<T>.NotFound(Failed.Error) : new BatchReply<T>.Failed(Failed);
        }

        try
        {
            using var document = JsonDocument.Parse(Answer!.Body);
            return new BatchReply<T>.Got(read(document.RootElement));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return new BatchReply<T>.Failed(new(CallFailure.Transient, Answer!.Status, "The answer is not in the form of this provider.", null));
        }
    }
}
