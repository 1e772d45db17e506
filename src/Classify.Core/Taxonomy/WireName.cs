using System.Collections.Frozen;
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
        Names<T>.ByValue.TryGetValue(value, out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(T).Name}.");

    /// <summary>Every wire name of <typeparamref name="T"/>, in declaration order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Names<T>.Ordered;

    /// <summary>Reads a wire name exactly as written: no other case, no number.</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        if (name is not null && Names<T>.ByName.TryGetValue(name, out value))
        {
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Reads a wire name that this program wrote itself.</summary>
    /// <exception cref="FormatException">The text is no wire name of <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        TryParse<T>(name, out var value) ? value : throw new FormatException($"'{name}' is not a {typeof(T).Name}.");

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Ordered;
        public static readonly FrozenDictionary<T, string> ByValue;
        public static readonly FrozenDictionary<string, T> ByName;

        static Names()
        {
            var pairs = Enum.GetValues<T>()
                .Select(value => (Value: value, Name: NameOf(value)))
                .ToList();
            Ordered = [.. pairs.Select(pair => pair.Name)];
            ByValue = pairs.ToFrozenDictionary(pair => pair.Value, pair => pair.Name);
            ByName = pairs.ToFrozenDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        }

        private static string NameOf(T value) =>
            typeof(T).GetField(value.ToString())?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{typeof(T).Name}.{value} has no wire name.");
    }
}
