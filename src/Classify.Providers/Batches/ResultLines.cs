using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Classify.Providers.Batches;

/// <summary>Reads one line of results.</summary>
internal delegate BatchResult ResultLine(ReadOnlySequence<byte> line);

/// <summary>Cuts a stream into lines, never holding more than one of them.</summary>
internal static class ResultLines
{
    /// <summary>Many times the longest answer with log probabilities.</summary>
    internal const int LongestLine = 16 * 1024 * 1024;

    public static async IAsyncEnumerable<BatchResult> ReadAsync(
        Stream stream, ResultLine read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var isSkipping = false;
        while (true)
        {
            var arrived = await pipe.ReadAsync(cancellationToken);
            var rest = arrived.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = rest.Slice(0, end);
                rest = rest.Slice(rest.GetPosition(1, end));
                if (!isSkipping && !IsBlank(line))
                {
                    yield return read(line);
                }

                isSkipping = false;
            }

            if (arrived.IsCompleted)
            {
                if (!isSkipping && !IsBlank(rest))
                {
                    yield return read(rest);
                }

                break;
            }

            if (isSkipping || rest.Length > LongestLine)
            {
                if (!isSkipping)
                {
                    yield return new BatchResult.Unreadable($"A line is longer than {LongestLine} bytes.");
                }

                isSkipping = true;
                rest = rest.Slice(rest.End);
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }

        await pipe.CompleteAsync();
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }
}
