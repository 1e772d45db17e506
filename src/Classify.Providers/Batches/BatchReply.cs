using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>What came of one step.</summary>
public abstract record BatchReply<T>
{
    private BatchReply()
    {
    }

    public sealed record Got(T Value) : BatchReply<T>;

    /// <summary>404: the provider does not know the id. That can pass, as new jobs show up late.</summary>
    /// <param name="Error">What the provider said, without keys, at most 500 characters.</param>
    public sealed record NotFound(string Error) : BatchReply<T>;

    /// <summary>Nothing is known. Fit for the pause of the provider.</summary>
    public sealed record Failed(ModelReply.Failed Failure) : BatchReply<T>;
}
