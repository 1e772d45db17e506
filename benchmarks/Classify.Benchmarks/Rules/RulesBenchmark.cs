using Classify.Core.Indicators;
using Classify.Core.Judgements;
using Classify.Core.Serialization;
using Classify.Core.Workflow;

namespace Classify.Benchmarks.Rules;

/// <summary>What the rules cost in processor time, without HTTP and storage, beside reading the indicators from JSON.</summary>
internal static class RulesBenchmark
{
    private const int Rounds = 20;

    public static int Run()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "indicators.jsonl"));
        var simplest = new Indicator { IndicatorId = "first", Name = "Population" };
        var loading = ProcessorTime(Knowledge.Load);
        var first = ProcessorTime(() => Classify(simplest));

        var indicators = lines.Select(CoreJson.ReadIndicator).ToList();
        Repeat(Rounds, indicators, Classify);
        var classify = Repeat(Rounds, indicators, Classify);
        Repeat(Rounds, lines, line => CoreJson.ReadIndicator(line));
        var read = Repeat(Rounds, lines, line => CoreJson.ReadIndicator(line));

        Console.WriteLine($"loading               {loading.TotalMilliseconds:0.0} ms of processor time: word lists, rules and weights");
        Console.WriteLine($"first indicator       {first.TotalMilliseconds:0.0} ms of processor time: compiling");
        Console.WriteLine($"classify              {classify:0.0} microseconds an indicator");
        Console.WriteLine($"floor, read from JSON {read:0.0} microseconds an indicator");
        Console.WriteLine($"ratio to the floor    {read / classify:0.00}");
        return 0;
    }

    private static void Classify(Indicator indicator)
    {
        var state = ClassificationWorkflow.Start(indicator, ModelPolicy.RulesOnly);
        while (ClassificationWorkflow.Next(state) is Step.Settle settle)
        {
            state = ClassificationWorkflow.Apply(state, settle.Result);
        }
    }

    /// <summary>Mean processor time of one call, in microseconds.</summary>
    private static double Repeat<T>(int rounds, IReadOnlyList<T> inputs, Action<T> work)
    {
        var spent = ProcessorTime(() =>
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var input in inputs)
                {
                    work(input);
                }
            }
        });
        return spent.TotalMicroseconds / (rounds * inputs.Count);
    }

    private static TimeSpan ProcessorTime(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
