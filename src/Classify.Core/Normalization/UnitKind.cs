using System.Text.Json.Serialization;

namespace Classify.Core.Normalization;

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
