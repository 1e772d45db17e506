namespace Classify.Providers.Batches;

/// <summary>The most that is put into one job. Below what providers allow: a job that is small fails small.</summary>
/// <param name="Requests">Questions.</param>
/// <param name="Bytes">Bytes of all questions together, as <see cref="IBatchClient.MeasureAsync"/> counts them.</param>
public sealed record BatchCaps(int Requests, long Bytes)
{
    /// <summary>OpenAI itself allows 50,000 requests and 200 MB.</summary>
    public static readonly BatchCaps OpenAI = new(10_000, 100_000_000);

    /// <summary>Anthropic itself allows 100,000 requests and 256 MB.</summary>
    public static readonly BatchCaps Anthropic = new(10_000, 32_000_000);
}
