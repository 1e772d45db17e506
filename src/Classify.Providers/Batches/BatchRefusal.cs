namespace Classify.Providers.Batches;

/// <summary>Why there is no job, or why a job failed as a whole; and so what to do next.</summary>
public enum BatchRefusal
{
    /// <summary>Trouble on the way before the job was ordered. Submit again after a while.</summary>
    NotSent,

    /// <summary>Too many requests for now. Submit again after a while.</summary>
    RateLimited,

    /// <summary>More tokens than may wait for this model at once. Submit when other jobs have ended.</summary>
    EnqueuedTokens,

    /// <summary>Too many questions or bytes, though our own caps are lower than what providers document. Ask synchronously.</summary>
    TooLarge,

    /// <summary>The model refuses a part of the requests, and that is remembered. Submit again: they are built without it.</summary>
    LearntAbility,

    /// <summary>The model is unknown, or not for this account. The model is paused.</summary>
    ModelUnavailable,

    /// <summary>Key, permission or money: nothing of this account will work. The provider is paused.</summary>
    AccountBlocked,

    /// <summary>Nobody listens at the address. The provider is paused.</summary>
    Unreachable,

    /// <summary>Anything else, a model that is not for jobs too: submitted again, this will not work either. Ask synchronously.</summary>
    BadRequest,
}
