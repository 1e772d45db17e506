using System.Text.Json;

namespace Classify.Providers.Calls;

/// <summary>Reads a successful answer into a reply, however it came. Pure.</summary>
internal static class AnswerReading
{
    /// <summary>The reply; worth another try where <paramref name="body"/> is neither an answer nor an error in the provider's form.</summary>
    public static ModelReply Of(IWireFormat format, ModelRequest request, int status, ReadOnlyMemory<byte> body, string? apiKey)
    {
        try
        {
            var reply = format.Read(request, body);
            return reply is ModelReply.Refused refused ? refused with { Reason = SafeText.Of(refused.Reason, apiKey) } : reply;
        }
        catch (FormatException) when (ProviderError.Find(body) is { } error)
        {
            return FailureReading.SentAsSuccess(status, error, apiKey, request.Model);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return new ModelReply.Failed(CallFailure.Transient, status, "The answer is not in the form of this provider.", null);
        }
    }
}
