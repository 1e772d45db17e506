using System.CommandLine;
using Classify.Benchmarks.Asking;
using Classify.Benchmarks.BatchLane;
using Classify.Benchmarks.Rules;
using Classify.Benchmarks.Throughput;

// Each benchmark prints its figures beside a floor measured in the same run, or beside what is wanted; docs/benchmarks.md keeps them.
var indicators = new Option<int>("--indicators") { Description = "Indicators posted.", DefaultValueFactory = _ => 10_000 };
var throughput = new Command("throughput", "Posts indicators until the last is committed, and inserts the same rows without the service.")
{
    indicators,
};
throughput.SetAction((arguments, cancellationToken) =>
    ThroughputBenchmark.RunAsync(arguments.GetValue(indicators), cancellationToken));

var latency = new Command("latency", "Times 20 indicators at the default settings, cold and warm.");
latency.SetAction((_, cancellationToken) => LatencyBenchmark.RunAsync(cancellationToken));

var rules = new Command("rules", "Times the built-in classifier alone.");
rules.SetAction(_ => RulesBenchmark.Run());

return await new RootCommand("Benchmarks of Classify.") { throughput, latency, rules, AskingCommand.Create(), BatchLaneCommand.Create() }
    .Parse(args).InvokeAsync();
