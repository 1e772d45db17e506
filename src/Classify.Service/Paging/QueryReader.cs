using System.Globalization;
using Classify.Core.Taxonomy;
using Classify.Service.Errors;

namespace Classify.Service.Paging;

/// <summary>Reads the query string of a list and notes every error; a parameter that nobody reads is one.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;
    private const int MaxTextLength = 1_000;

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public FieldErrors Errors { get; } = new();

    /// <summary>The text, or null where it is missing or empty.</summary>
    public string? Text(string name)
    {
        _known.Add(name);
        var values = query[name];
        if (values.Count > 1)
        {
            Errors.Add(name, "is given more than once.");
            return null;
        }

        var text = values.ToString();
        if (text.Length > MaxTextLength)
        {
            Errors.Add(name, $"has {text.Length} characters; at most {MaxTextLength} are allowed.");
            return null;
        }

        if (text.Contains('\0'))
        {
            Errors.Add(name, "holds a NUL character.");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A value of a closed list by its wire name.</summary>
    public T? OneOf<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (WireName.TryParse<T>(text, out var value))
        {
            return value;
        }

        Errors.Add(name, $"must be one of: {string.Join(", ", WireName.All<T>())}.");
        return null;
    }

    /// <summary>A number from 0 to 1.</summary>
    public double? Fraction(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1)
        {
            return value;
        }

        Errors.Add(name, "must be a number from 0 to 1.");
        return null;
    }

    public int Limit()
    {
        if (Text("limit") is not { } text)
        {
            return DefaultLimit;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= MaxLimit)
        {
            return value;
        }

        Errors.Add("limit", $"must be a whole number from 1 to {MaxLimit}.");
        return DefaultLimit;
    }

    /// <summary>The key after which the page starts, or null at the first page.</summary>
    public string? After()
    {
        if (Text("cursor") is not { } text)
        {
            return null;
        }

        if (Cursor.TryRead(text, out var key))
        {
            return key;
        }

        RefuseCursor();
        return null;
    }

    /// <summary>As <see cref="After"/>, for keys that are numbers.</summary>
    public long? AfterNumber()
    {
        if (After() is not { } key)
        {
            return null;
        }

        if (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        RefuseCursor();
        return null;
    }

    /// <summary>Notes parameters that were never asked for; to be called last.</summary>
    public void RefuseUnknown()
    {
        foreach (var name in query.Keys.Where(name => !_known.Contains(name)))
        {
            Errors.Add(name, $"is no parameter of this list; known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }
    }

    private void RefuseCursor() => Errors.Add("cursor", "is not one that this list gave out.");
}
