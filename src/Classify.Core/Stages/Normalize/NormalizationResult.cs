using System.Text.Json.Serialization;
using Classify.Core.Judgements;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Stage <c>normalize</c>: the unit text read into kind, scale and currency.</summary>
public sealed record NormalizationResult : StageResult
{
    public override Stage Stage => Stage.Normalize;

    public required UnitKind UnitKind { get; init; }

    /// <summary>Scale of the numbers (taxonomy, section 7).</summary>
    public required Scale Scale { get; init; }

    /// <summary>Whether the number itself is an amount of money (taxonomy, section 3).</summary>
    public required bool IsCurrencyDenominated { get; init; }

    /// <summary>ISO 4217 code, or null where none is named.</summary>
    public string? DetectedCurrency { get; init; }

    /// <summary>The share of such currency answers (money or not, and which) that are right, 0 to 1.</summary>
    public required double CurrencyConfidence { get; init; }

    /// <summary>What the number is a percentage of or is divided by, lower case, where the text says so: <c>gdp</c>, <c>1,000 people</c>.</summary>
    public string? Denominator { get; init; }

    /// <summary>Name and unit as read and judged, so that later stages need not do it again; null when the result was stored and loaded.</summary>
    internal Judgement? Judgement { get; init; }
}
