using System.Text;
using System.Text.Json;

namespace Classify.Providers.Logprobs;

/// <summary>
/// Locates in an answer what was decided for each property with a closed list: one decision for a value; for an array one
/// for each element and one for going on or ending. A property whose value is not legal has none.
/// </summary>
internal static class Decisions
{
    private static readonly byte[] Close = "]"u8.ToArray();
    private static readonly byte[] Comma = ","u8.ToArray();

    /// <param name="json">The answer; where it is broken, what comes before is still located.</param>
    /// <param name="offset">Where <paramref name="json"/> begins, in bytes from the beginning of the tokens.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<Decision>> Locate(
        byte[] json, int offset, IReadOnlyDictionary<string, ClosedList> legal)
    {
        var found = new Dictionary<string, IReadOnlyList<Decision>>();
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                {
                    continue;
                }

                var name = reader.GetString()!;
                reader.Read();
                found.Remove(name);
                if (legal.TryGetValue(name, out var list) && Of(ref reader, json, list, offset) is { } decisions)
                {
                    found[name] = decisions;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Cut or garbled: the workflow judges the text.
        }

        return found;
    }

    private static List<Decision>? Of(ref Utf8JsonReader reader, byte[] json, ClosedList list, int offset)
    {
        if (!list.IsArray)
        {
            return At(ref reader, json, list.Values, offset) is { } decision ? [decision] : null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        var decisions = new List<Decision>();
        IReadOnlyList<byte[]> elementOrEnd = [.. list.Values, Close];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (At(ref reader, json, decisions.Count == 0 ? elementOrEnd : list.Values, offset) is not { } element)
            {
                return null;
            }

            decisions.Add(element);
            var next = (int)reader.BytesConsumed;
            next += json.AsSpan(next).IndexOfAnyExcept(" \t\r\n"u8);
            decisions.Add(new(offset + next, json[next] == Comma[0] ? Comma : Close, [Comma, Close]));
        }

        if (decisions.Count == 0)
        {
            decisions.Add(new(offset + (int)reader.TokenStartIndex, Close, elementOrEnd));
        }

        return decisions;
    }

    private static Decision? At(ref Utf8JsonReader reader, byte[] json, IReadOnlyList<byte[]> legal, int offset)
    {
        var start = (int)reader.TokenStartIndex;
        var text = json.AsSpan(start, (int)reader.BytesConsumed - start);
        foreach (var value in legal)
        {
            if (text.SequenceEqual(value))
            {
                return new(offset + start, value, legal);
            }
        }

        return null;
    }
}
