using System.Text.Json.Serialization;
using Classify.Providers.Calls;

namespace Classify.Providers.Pauses;

/// <summary>Why a provider, or one of its models, is paused.</summary>
public enum PauseReason
{
    /// <summary>401: the key is wrong or withdrawn.</summary>
    [JsonStringEnumMemberName("key-refused")] KeyRefused,

    /// <summary>403: the account may not use the provider.</summary>
    [JsonStringEnumMemberName("access-denied")] AccessDenied,

    /// <summary>402, or a 429 or 400 that says the money is used up.</summary>
    [JsonStringEnumMemberName("no-credit")] NoCredit,

    /// <summary>No connection can be made: nobody listens, nobody answers, or the other side's certificate is not trusted.</summary>
    [JsonStringEnumMemberName("unreachable")] Unreachable,

    /// <summary>429: the limit will not be there again for more than a minute. Only that model is paused.</summary>
    [JsonStringEnumMemberName("rate-limit")] RateLimit,

    /// <summary>503 or 529: the provider wants to be left alone for more than a minute. Only that model is paused.</summary>
    [JsonStringEnumMemberName("overloaded")] Overloaded,

    /// <summary>The provider does not know the model, has not loaded it, or does not let the account use it. Only that model is paused.</summary>
    [JsonStringEnumMemberName("model-refused")] ModelRefused,

    /// <summary>As many tokens wait in jobs as the provider lets. Only questions that are in no job yet wait for that.</summary>
    [JsonStringEnumMemberName("no-room")] NoRoom,

    /// <summary>The key is not set any more.</summary>
    [JsonStringEnumMemberName("no-key")] NoKey,
}

/// <summary>Reads reasons.</summary>
public static class PauseReasons
{
    /// <summary>Whether only an answered question shows that it is over.</summary>
    public static bool NeedsAnswer(this PauseReason reason) =>
        reason is PauseReason.NoCredit or PauseReason.AccessDenied or PauseReason.ModelRefused;

    /// <summary>
    /// Whether a pause for <paramref name="reason"/> may go on though <paramref name="reply"/> is no reason for one: a refused model
    /// says nothing about the credit of its account, nor a blocked account or a server that is off about a model.
    /// </summary>
    internal static bool IsLeftOpenBy(this PauseReason reason, ModelReply reply) => reply is ModelReply.Failed failed
        && (reason == PauseReason.ModelRefused
            ? failed.Failure is CallFailure.AccountBlocked or CallFailure.Unreachable
            : reason.NeedsAnswer() && failed.Failure == CallFailure.ModelUnavailable);

    /// <summary>Null when <paramref name="reply"/> is no reason to pause its model.</summary>
    public static PauseReason? OfModel(ModelReply reply) => reply switch
    {
        ModelReply.Failed { Failure: CallFailure.ModelUnavailable } => PauseReason.ModelRefused,
        ModelReply.Failed { IsLongWait: true, Failure: CallFailure.RateLimited } => PauseReason.RateLimit,
        ModelReply.Failed { IsLongWait: true } => PauseReason.Overloaded,
        _ => null,
    };

    /// <summary>Null when <paramref name="reply"/> is no reason to pause its provider.</summary>
    public static PauseReason? Of(ModelReply reply) => reply switch
    {
        ModelReply.Failed { Failure: CallFailure.Unreachable } => PauseReason.Unreachable,
        ModelReply.Failed { Failure: CallFailure.AccountBlocked, Status: 401 } => PauseReason.KeyRefused,
        ModelReply.Failed { Failure: CallFailure.AccountBlocked, Status: 403 } => PauseReason.AccessDenied,
        ModelReply.Failed { Failure: CallFailure.AccountBlocked } => PauseReason.NoCredit,
        _ => null,
    };
}
