using Classify.Providers.Calls;

namespace Classify.Providers.Local;

/// <summary>Tells what is wrong where a server is asked without the <c>/v1</c> of its interface: LM Studio says only that it did not expect that.</summary>
internal static class MissingPath
{
    private const string Words = "unexpected endpoint";
    private const string Advice = "The base URL of the server should end in /v1.";

    /// <summary><paramref name="reply"/> with the advice where it helps.</summary>
    public static ModelReply Explain(ModelReply reply, Uri baseUrl) =>
        reply is ModelReply.Failed { Failure: CallFailure.InvalidRequest } failed
        && failed.Error.Contains(Words, StringComparison.OrdinalIgnoreCase)
        && !baseUrl.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.OrdinalIgnoreCase)
            ? failed with { Error = SafeText.Of($"{failed.Error} {Advice}", apiKey: null) }
            : reply;
}
