using Classify.Core.Indicators;

namespace Classify.Service.Batches.Submit;

/// <summary>The body of <c>POST /classify/batch</c>. Unknown properties are ignored.</summary>
public sealed record SubmitRequest
{
    /// <summary>What to classify, with distinct ids.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary><c>builtin</c>, <c>local</c>, <c>openai</c> or <c>anthropic</c>.</summary>
    public string? LlmProvider { get; init; }

    public string? Model { get; init; }

    /// <summary><c>auto</c> or <c>llm</c>; ignored by the built-in classifier.</summary>
    public string? Routing { get; init; }

    /// <summary><c>sync</c>, <c>batch</c> or <c>auto</c>.</summary>
    public string? Dispatch { get; init; }

    /// <summary>The name of a configured profile, in any case; what the request says itself wins over it.</summary>
    public string? Profile { get; init; }

    /// <summary>An https address that is told, signed, when the batch has ended.</summary>
    public string? CallbackUrl { get; init; }

    /// <summary>Whether results may replace decisions of people.</summary>
    public bool? OverwriteHuman { get; init; }
}
