namespace Classify.Service.Settings;

/// <summary>Which questions a batch asks.</summary>
public static class KnownRoutings
{
    /// <summary>Only what the rules are unsure of.</summary>
    public const string Auto = "auto";

    /// <summary>Everything, whatever the rules say.</summary>
    public const string Llm = "llm";

    /// <summary>Every routing a request may name.</summary>
    public static readonly IReadOnlyList<string> All = [Auto, Llm];
}
