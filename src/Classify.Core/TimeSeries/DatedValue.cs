namespace Classify.Core.TimeSeries;

/// <summary>An entry of a series with a real date; without a value where none was published.</summary>
internal readonly record struct DatedValue(DateOnly Date, DateLength Length, double? Value);
