using Classify.Core.Indicators;
using Classify.Core.Serialization;
using Classify.Core.Tests.Infrastructure;

namespace Classify.Core.Tests.Prompts;

/// <summary>The indicators that come with the product.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Indicator> Indicators { get; } =
        [.. File.ReadLines(Repository.Path("data/indicators.jsonl")).Where(line => line.Length > 0).Select(CoreJson.ReadIndicator)];
}
