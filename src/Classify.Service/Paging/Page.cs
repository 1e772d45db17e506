namespace Classify.Service.Paging;

/// <summary>A part of a list.</summary>
/// <param name="NextCursor">Give it as <c>cursor</c> to get the next part; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>A page of what a query for one row more than <paramref name="limit"/> found.</summary>
    public static Page<T> Of<TRow>(List<TRow> rows, int limit, Func<TRow, T> view, Func<TRow, string> key)
    {
        var more = rows.Count > limit;
        var shown = more ? rows[..limit] : rows;
        return new Page<T>([.. shown.Select(view)], more ? Cursor.Write(key(shown[^1])) : null);
    }
}
