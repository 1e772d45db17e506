using System.Text.Json;
using Classify.Core.Indicators;
using Classify.Service.Errors;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Submit;

/// <summary>Reads and checks the body of a submission, noting every error at once.</summary>
internal static class SubmitRequestReader
{
    private const int MaxOptionLength = 200;

    /// <summary>The request; only to be used when <paramref name="errors"/> has stayed empty.</summary>
    public static SubmitRequest Read(JsonElement body, ServiceSettings settings, FieldErrors errors)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            errors.Add("body", "must be a JSON object.");
            return new SubmitRequest { Indicators = [] };
        }

        var fields = new FieldReader(body, "", errors);
        var request = new SubmitRequest
        {
            LlmProvider = fields.OptionalText("llm_provider", MaxOptionLength),
            Model = fields.OptionalText("model", MaxOptionLength),
            Routing = fields.OptionalText("routing", MaxOptionLength),
            Dispatch = fields.OptionalText("dispatch", MaxOptionLength),
            Profile = fields.OptionalText("profile", MaxOptionLength),
            CallbackUrl = fields.OptionalText("callback_url", CallbackUrl.MaxLength),
            OverwriteHuman = fields.OptionalBool("overwrite_human"),
            Indicators = ReadIndicators(fields, settings, errors),
        };
        return request;
    }

    private static IReadOnlyList<Indicator> ReadIndicators(FieldReader fields, ServiceSettings settings, FieldErrors errors)
    {
        if (fields.Find("indicators") is not { } list)
        {
            errors.Add("indicators", "is required.");
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            errors.Add("indicators", "must be a list.");
            return [];
        }

        var count = list.GetArrayLength();
        var most = (int)Math.Min(settings.MaxBatchIndicators, settings.MaxBacklog);
        if (count == 0 || count > most)
        {
            errors.Add("indicators", $"has {count} indicators; 1 to {most} are allowed.");
            return [];
        }

        return ReadElements(list, errors);
    }

    private static List<Indicator> ReadElements(JsonElement list, FieldErrors errors)
    {
        var indicators = new List<Indicator>(list.GetArrayLength());
        var firstIndexById = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = 0;
        foreach (var element in list.EnumerateArray())
        {
            var path = $"indicators[{index}]";
            if (IndicatorReader.Read(element, path, errors) is { } indicator)
            {
                if (!firstIndexById.TryAdd(indicator.IndicatorId, index))
                {
                    var first = firstIndexById[indicator.IndicatorId];
                    errors.Add($"{path}.indicator_id", $"is the same as that of indicators[{first}].");
                }

                indicators.Add(indicator);
            }

            if (errors.IsFull)
            {
                break;
            }

            index++;
        }

        return indicators;
    }
}
