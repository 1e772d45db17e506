using System.Collections.Immutable;

namespace Classify.Providers.Abilities;

/// <summary>What is known of a model: the parts of a request, of <see cref="RequestPart"/>, that it has refused.</summary>
public sealed record ModelAbilities
{
    /// <summary>Nothing refused so far.</summary>
    public static readonly ModelAbilities All = new([]);

    private readonly ImmutableSortedSet<string> refused;

    private ModelAbilities(ImmutableSortedSet<string> refused) => this.refused = refused;

    /// <summary>The refused parts in the order of their names.</summary>
    public IReadOnlyCollection<string> Refused => refused;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ModelAbilities Parse(string text) =>
        All.Without(text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public bool Accepts(string part) => !refused.Contains(part);

    /// <summary>The same, with <paramref name="parts"/> refused too.</summary>
    public ModelAbilities Without(params IEnumerable<string> parts) =>
        new(ImmutableSortedSet.CreateRange(StringComparer.Ordinal, refused.Concat(parts)));

    public bool Equals(ModelAbilities? other) => other is not null && refused.SetEquals(other.refused);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The refused parts with spaces between them: fit to be stored.</summary>
    public override string ToString() => string.Join(' ', refused);
}
