using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>One event of a stream.</summary>
internal sealed record ServerEvent(string Name, long Id, JsonNode Data)
{
    public static async IAsyncEnumerable<ServerEvent> ReadAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellationToken))
        {
            yield return new ServerEvent(
                item.EventType,
                long.Parse(item.EventId.ShouldNotBeNull(), CultureInfo.InvariantCulture),
                JsonNode.Parse(item.Data).ShouldNotBeNull());
        }
    }
}
