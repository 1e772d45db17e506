namespace Classify.Core.TimeSeries;

/// <summary>A value with a real date.</summary>
public readonly record struct Observation(DateOnly Date, double Value);
