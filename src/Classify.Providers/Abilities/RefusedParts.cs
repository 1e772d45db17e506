using System.Text.RegularExpressions;

namespace Classify.Providers.Abilities;

/// <summary>
/// Reads from an error which parts of the request the model refuses. Providers name the culprit in <c>param</c>, or first
/// in the message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." Only what can be given up
/// is ever found.
/// </summary>
internal static partial class RefusedParts
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        [RequestPart.Logprobs] = ["logprobs", "top_logprobs", "logprob"],
        [RequestPart.Temperature] = ["temperature"],
        [RequestPart.ReasoningEffort] = ["reasoning_effort", "reasoning effort", "reasoning.effort"],
        [RequestPart.MaxCompletionTokens] = ["max_completion_tokens"],
        [RequestPart.MaxTokens] = ["max_tokens"],
        [RequestPart.JsonSchema] = ["response_format", "json_schema", "output_config", "output_format", "structured output", "structured outputs", "grammar"],
        [RequestPart.JsonObject] = ["response_format", "json_object"],
    };

    /// <summary>The refused ones of <paramref name="dispensable"/>; empty where the error is about something else.</summary>
    public static IReadOnlyList<string> Find(string message, string? param, IReadOnlyList<string> dispensable)
    {
        if (AboutTheSchema().IsMatch(message + " " + param))
        {
            var keywords = dispensable.Where(part => RequestPart.KeywordOf(part) is { } keyword && Mention(message, keyword) >= 0).ToList();
            if (keywords.Count > 0 || ASchemaThatIsWrong().IsMatch(message))
            {
                return keywords;
            }
        }

        return dispensable
            .Where(part => Names.ContainsKey(part) && (IsHarmlessToDrop(part) || SaysUnsupported().IsMatch(message)))
            .Select(part => (Part: part, Position: Position(part, message, param)))
            .Where(found => found.Position is not null)
            .OrderBy(found => found.Position)
            .Take(1)
            .Select(found => found.Part)
            .ToList();
    }

    // The others are worth giving up only if the model does not know them at all, not if a value of theirs is wrong.
    private static bool IsHarmlessToDrop(string part) =>
        part is RequestPart.Logprobs or RequestPart.Temperature or RequestPart.ReasoningEffort;

    private static int? Position(string part, string message, string? param)
    {
        if (param is not null && Names[part].Contains(param.Split('.')[0]))
        {
            return -1;
        }

        var mentions = Names[part].Select(name => Mention(message, name)).Where(position => position >= 0).ToList();
        return mentions.Count == 0 ? null : mentions.Min();
    }

    private static int Mention(string message, string name)
    {
        var match = Regex.Match(message, $@"(?<![A-Za-z0-9_]){Regex.Escape(name)}(?![A-Za-z0-9_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return match.Success ? match.Index : -1;
    }

    [GeneratedRegex("schema|response_format|output_config|output_format", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutTheSchema();

    // A mistake in our schema must be seen, not papered over by asking without it.
    [GeneratedRegex(@"invalid schema|format\.schema", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ASchemaThatIsWrong();

    [GeneratedRegex(
        @"unsupported|not supported|n[o']t support|not available|not allowed|not permitted|not implemented|only supports|unknown|unrecognized|unexpected|extra inputs|must be|invalid value|failed to parse",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysUnsupported();
}
