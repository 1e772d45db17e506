namespace Classify.Service.Settings;

/// <summary>How the questions of a batch may go to its provider.</summary>
public static class KnownDispatches
{
    /// <summary>One call for each question, now.</summary>
    public const string Sync = "sync";

    /// <summary>Through the provider's batch API.</summary>
    public const string Batch = "batch";

    /// <summary>Whichever pays.</summary>
    public const string Auto = "auto";

    /// <summary>Every dispatch a request may name.</summary>
    public static readonly IReadOnlyList<string> All = [Sync, Batch, Auto];

    /// <summary>Why <paramref name="provider"/> cannot be asked by <paramref name="dispatch"/>; null where it can.</summary>
    public static string? Refusal(string provider, string dispatch) =>
        dispatch != Batch || KnownProviders.WithBatchApi.Contains(provider)
            ? null
            : $"batch is for {string.Join(" and ", KnownProviders.WithBatchApi)}; {provider} has no batch API.";
}
