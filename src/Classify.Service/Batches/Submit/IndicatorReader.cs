using System.Text.Json;
using Classify.Core.Indicators;
using Classify.Service.Errors;

namespace Classify.Service.Batches.Submit;

/// <summary>Reads one indicator of a request.</summary>
internal static class IndicatorReader
{
    private const int MaxId = 200;
    private const int MaxName = 1_000;
    private const int MaxText = 4_000;
    private const int MaxValues = 2_000;

    /// <summary>The indicator, or null where something is wrong with it that <paramref name="errors"/> names.</summary>
    public static Indicator? Read(JsonElement element, string path, FieldErrors errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(path, "must be an object.");
            return null;
        }

        var fields = new FieldReader(element, path + ".", errors);
        var id = fields.RequiredText("indicator_id", MaxId);
        var name = fields.RequiredText("name", MaxName);
        var indicator = new Indicator
        {
            IndicatorId = id ?? "",
            Name = name ?? "",
            Units = fields.OptionalText("units", MaxText),
            Description = fields.OptionalText("description", MaxText),
            Periodicity = fields.OptionalText("periodicity", MaxText),
            SourceName = fields.OptionalText("source_name", MaxText),
            SourceUrl = fields.OptionalText("source_url", MaxText),
            LongName = fields.OptionalText("long_name", MaxText),
            CategoryGroup = fields.OptionalText("category_group", MaxText),
            Dataset = fields.OptionalText("dataset", MaxText),
            AggregationMethod = fields.OptionalText("aggregation_method", MaxText),
            Scale = fields.OptionalText("scale", MaxText),
            Topic = fields.OptionalText("topic", MaxText),
            CurrencyCode = fields.OptionalText("currency_code", MaxText),
            SampleValues = ReadValues(fields, errors),
        };
        return id is null || name is null ? null : indicator;
    }

    private static IReadOnlyList<SampleValue> ReadValues(FieldReader fields, FieldErrors errors)
    {
        if (fields.Find("sample_values") is not { } list)
        {
            return [];
        }

        var path = fields.PathOf("sample_values");
        if (list.ValueKind != JsonValueKind.Array)
        {
            errors.Add(path, "must be a list.");
            return [];
        }

        if (list.GetArrayLength() > MaxValues)
        {
            errors.Add(path, $"has {list.GetArrayLength()} values; at most {MaxValues} are allowed.");
            return [];
        }

        var values = new List<SampleValue>(list.GetArrayLength());
        var index = 0;
        foreach (var element in list.EnumerateArray())
        {
            if (ReadValue(element, $"{path}[{index}]", errors) is { } value)
            {
                values.Add(value);
            }

            if (errors.IsFull)
            {
                break;
            }

            index++;
        }

        return values;
    }

    private static SampleValue? ReadValue(JsonElement element, string path, FieldErrors errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(path, "must be an object.");
            return null;
        }

        var fields = new FieldReader(element, path + ".", errors);
        if (fields.Find("date") is null)
        {
            errors.Add(fields.PathOf("date"), "is required.");
            return null;
        }

        var date = fields.OptionalText("date", MaxText);
        if (fields.Find("value") is not { } number)
        {
            return date is null ? null : new SampleValue(date, null);
        }

        if (number.ValueKind != JsonValueKind.Number || !number.TryGetDouble(out var value) || !double.IsFinite(value))
        {
            errors.Add(fields.PathOf("value"), "must be a finite number or null.");
            return null;
        }

        return date is null ? null : new SampleValue(date, value);
    }
}
