namespace Classify.Core.Indicators;

/// <summary>
/// One economic indicator as its publisher describes it. Every text is untrusted data: nothing in it is ever
/// interpreted as an instruction, a query or markup.
/// </summary>
public sealed record Indicator
{
    /// <summary>The caller's key: trimmed, case-sensitive, 1 to 200 characters.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>The published name, 1 to 1,000 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The unit text as published, for example <c>USD Million</c> or <c>% of GDP</c>.</summary>
    public string? Units { get; init; }

    public string? Description { get; init; }

    /// <summary>The publisher's word for the reporting frequency, for example <c>Monthly</c>.</summary>
    public string? Periodicity { get; init; }

    public string? SourceName { get; init; }

    public string? SourceUrl { get; init; }

    public string? LongName { get; init; }

    public string? CategoryGroup { get; init; }

    public string? Dataset { get; init; }

    /// <summary>The publisher's word for how values aggregate over time, where one is given.</summary>
    public string? AggregationMethod { get; init; }

    /// <summary>The publisher's scale field; it loses to the unit text where the two disagree.</summary>
    public string? Scale { get; init; }

    public string? Topic { get; init; }

    /// <summary>The publisher's currency field, usually an ISO 4217 code.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Observations in the order they were sent; dates may be no dates at all. Never null: JSON without any reads as none.</summary>
    public IReadOnlyList<SampleValue> SampleValues { get; init => field = value ?? []; } = [];
}

/// <summary>One observation. <paramref name="Date"/> is kept as sent, even where it is no date.</summary>
/// <param name="Date">The date text, for example <c>2024-03-31</c>, <c>2024-Q1</c> or <c>last10YearsAvg</c>.</param>
/// <param name="Value">A finite number, or null for a missing observation.</param>
public sealed record SampleValue(string Date, double? Value);
