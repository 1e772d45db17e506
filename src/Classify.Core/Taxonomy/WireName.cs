using System.Reflection;
using System.Text.Json.Serialization;

namespace Classify.Core.Taxonomy;

/// <summary>
/// The text form of a closed value list: what the API, the database, prompts and answers all use. One attribute
/// (<see cref="JsonStringEnumMemberNameAttribute"/>) names each value, so the forms cannot drift apart.
/// </summary>
public static class WireName
{
    /// <summary>The wire name of <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's members.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Array.IndexOf(Names<T>.Values, value) is >= 0 and var at
            ? Names<T>.Ordered[at]
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(T).Name}.");

    /// <summary>Every wire name of <typeparamref name="T"/>, in declaration order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Names<T>.Ordered;

    /// <summary>Reads a wire name exactly as written: no other case, no number.</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        var at = Array.IndexOf(Names<T>.Ordered, name);
        value = at >= 0 ? Names<T>.Values[at] : default;
        return at >= 0;
    }

    /// <summary>Reads a wire name that this program wrote itself.</summary>
    /// <exception cref="FormatException">The text is no wire name of <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        TryParse<T>(name, out var value) ? value : throw new FormatException($"'{name}' is not a {typeof(T).Name}.");

    private static class Names<T>
        where T : struct, Enum
    {
        // The lists are short: searching them is as fast as hashing, and costs nothing at the start.
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Ordered = Array.ConvertAll(Values, NameOf);

        private static string NameOf(T value) =>
            typeof(T).GetField(value.ToString())?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{typeof(T).Name}.{value} has no wire name.");
    }
}
