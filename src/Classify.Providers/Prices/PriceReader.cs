using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.Providers.Prices;

/// <summary>Turns the JSON of a price file into prices, or says which property is wrong and what it must be.</summary>
internal static class PriceReader
{
    private static readonly string[] BookProperties = ["as_of", "unit", "free_providers", "models"];
    private static readonly string[] ModelProperties =
        ["provider", "input", "cached_input", "output", "batch_multiplier", "long_prompt", "source"];

    public static PriceBook Read(string file, JsonObject json)
    {
        var book = new Node(file, "", json);
        book.AllowOnly(BookProperties);
        return new PriceBook(
            book.Date("as_of"),
            book.ObjectOrNone("free_providers")?.Names.ToHashSet(StringComparer.Ordinal) ?? [],
            Models(book.Object("models")));
    }

    private static Dictionary<string, ModelPrice> Models(Node models) =>
        models.Names.ToDictionary(name => name, name => Model(models.Object(name)), StringComparer.Ordinal);

    private static ModelPrice Model(Node model)
    {
        model.AllowOnly(ModelProperties);
        var input = model.Amount("input", atMost: null);
        return new ModelPrice(
            model.Text("provider"),
            input,
            model.Has("cached_input") ? model.Amount("cached_input", atMost: null) : input,
            model.Amount("output", atMost: null),
            model.Has("batch_multiplier") ? model.Amount("batch_multiplier", atMost: 1) : 1,
            model.ObjectOrNone("long_prompt") is { } longPrompt ? LongPrompt(longPrompt) : null);
    }

    private static LongPromptPrice LongPrompt(Node longPrompt)
    {
        longPrompt.AllowOnly(["over_tokens", "multiplier"]);
        return new LongPromptPrice(longPrompt.Count("over_tokens"), longPrompt.Amount("multiplier", atMost: null));
    }

    /// <summary>An object of the file, and where it is.</summary>
    private sealed record Node(string File, string Path, JsonObject Json)
    {
        public IEnumerable<string> Names => Json.Select(property => property.Key);

        public bool Has(string name) => Json[name] is not null;

        /// <summary>A misspelt property would be a price that silently does not count.</summary>
        public void AllowOnly(string[] allowed)
        {
            if (Names.FirstOrDefault(name => !allowed.Contains(name)) is { } unknown)
            {
                throw Wrong(unknown, $"is not known; allowed are {string.Join(", ", allowed)}");
            }
        }

        public Node Object(string name) => ObjectOrNone(name) ?? throw Wrong(name, "is missing; it must be an object");

        public Node? ObjectOrNone(string name) => Json[name] switch
        {
            null => null,
            JsonObject inner => new Node(File, PathOf(name), inner),
            var other => throw Wrong(name, $"must be an object, is {other.ToJsonString()}"),
        };

        public string Text(string name) => Json[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
            ? text
            : throw Wrong(name, $"must be a text that is not empty, is {Shown(name)}");

        public DateOnly Date(string name) => Json[name] is JsonValue value && value.TryGetValue<string>(out var text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(name, $"must be a date such as \"2026-11-21\", is {Shown(name)}");

        public decimal Amount(string name, decimal? atMost) =>
            Json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && value.TryGetValue<decimal>(out var amount) && amount >= 0 && (atMost is null || amount <= atMost)
            ? amount
            : throw Wrong(name, $"must be a number {(atMost is { } most ? $"of 0 to {most}" : "of 0 or more")}, is {Shown(name)}");

        public int Count(string name) => Json[name] is JsonValue value && value.TryGetValue<int>(out var count) && count > 0
            ? count
            : throw Wrong(name, $"must be a whole number above 0, is {Shown(name)}");

        private string Shown(string name) => Json[name]?.ToJsonString() ?? "missing";

        private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

        private PriceFileException Wrong(string name, string problem) => new(File, $"{PathOf(name)} {problem}");
    }
}
