using Classify.Core.Indicators;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;
using Classify.Evaluation;

namespace Classify.Core.Tests.Rules;

/// <summary>Runs the built-in classifier on an indicator of a few words.</summary>
internal static class Classified
{
    public static Classification Of(string name, string? units = null, string? periodicity = null, params SampleValue[] values) =>
        BuiltInClassifier.Classify(Described(name, units, periodicity, values));

    public static Indicator Described(string name, string? units = null, string? periodicity = null, params SampleValue[] values) => new()
    {
        IndicatorId = "test",
        Name = name,
        Units = units,
        Periodicity = periodicity,
        SampleValues = values,
    };

    /// <summary>Family and type as <c>family / type</c>.</summary>
    public static string Kind(this Classification classification) =>
        $"{WireName.Of(classification.Labels.Family)} / {WireName.Of(classification.Labels.IndicatorType)}";
}
