using System.Text.Json.Serialization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>What the unit text measures, before anything is known of the indicator's type.</summary>
public enum UnitKind
{
    /// <summary>Nothing says what is measured.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>An amount of money.</summary>
    [JsonStringEnumMemberName("money")] Money,

    /// <summary>Money for one unit of something, such as USD/bbl.</summary>
    [JsonStringEnumMemberName("money-per-unit")] MoneyPerUnit,

    /// <summary>One currency in terms of another.</summary>
    [JsonStringEnumMemberName("exchange-rate")] ExchangeRate,

    /// <summary>Percent, with nothing said of what it is a percentage of.</summary>
    [JsonStringEnumMemberName("percent")] Percent,

    /// <summary>Percent of something named, such as % of GDP.</summary>
    [JsonStringEnumMemberName("percent-of")] PercentOf,

    /// <summary>Percent change over a stated period.</summary>
    [JsonStringEnumMemberName("percent-change")] PercentChange,

    /// <summary>An index, points, a score or a rating.</summary>
    [JsonStringEnumMemberName("index")] Index,

    /// <summary>People, things or events.</summary>
    [JsonStringEnumMemberName("count")] Count,

    /// <summary>A physical quantity such as tonnes, barrels or hectares.</summary>
    [JsonStringEnumMemberName("physical")] Physical,

    /// <summary>A physical quantity per unit of time, such as barrels a day or megawatts.</summary>
    [JsonStringEnumMemberName("physical-rate")] PhysicalRate,

    /// <summary>One quantity for each unit of a different one, such as per 1,000 people.</summary>
    [JsonStringEnumMemberName("ratio")] Ratio,

    /// <summary>A length of time, such as days or years.</summary>
    [JsonStringEnumMemberName("duration")] Duration,

    /// <summary>A unit text that none of the above explains.</summary>
    [JsonStringEnumMemberName("other")] Other,
}

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

    /// <summary>Name and unit as read, so that later stages need not read them again; null when the result was stored and loaded.</summary>
    internal IndicatorReading? Reading { get; init; }
}
