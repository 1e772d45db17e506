namespace Classify.Service.Tests.Submit;

/// <summary>Bodies that are refused, and the fields that the refusal names.</summary>
public sealed class BadIndicators : TheoryData<string, string[]>
{
    private const string Good = """{"indicator_id":"A","name":"N"}""";
    private static readonly string[] Texts =
    [
        "units", "description", "periodicity", "source_name", "source_url", "long_name", "category_group", "dataset",
        "aggregation_method", "scale", "topic", "currency_code",
    ];

    public BadIndicators()
    {
        AddLists();
        AddIdsAndNames();
        foreach (var text in Texts)
        {
            foreach (var wrong in new[] { "7", "true", "{}", "[\"a\"]", Text(4_001), Text(4_001, ' ') })
            {
                AddProperty(text, wrong, $"indicators[0].{text}");
            }
        }

        AddValues();
        AddCharacters();
        AddOptions();
    }

    private void AddLists()
    {
        Add("{}", ["indicators"]);
        Add("""{"indicators":null}""", ["indicators"]);
        Add("""{"indicators":[]}""", ["indicators"]);
        Add("""{"indicators":{}}""", ["indicators"]);
        Add("""{"indicators":"A"}""", ["indicators"]);
        Add($$"""{"indicators":[{{string.Join(',', Enumerable.Range(0, 1_001).Select(i => $$"""{"indicator_id":"{{i}}","name":"N"}"""))}}]}""", ["indicators"]);
        Add($$"""{"indicators":[{{Good}},null,7,"A",[]]}""", ["indicators[1]", "indicators[2]", "indicators[3]", "indicators[4]"]);
    }

    private void AddIdsAndNames()
    {
        foreach (var (field, tooLong) in new[] { ("indicator_id", 201), ("name", 1_001) })
        {
            var other = field == "name" ? "indicator_id" : "name";
            Add($$"""{"indicators":[{"{{other}}":"X"}]}""", [$"indicators[0].{field}"]);
            foreach (var wrong in new[] { "null", "\"\"", "\" \\t\\u00a0\"", "7", "false", "{}", "[]", Text(tooLong), "\"a\\u0000b\"", "\"\\ud800\"" })
            {
                Add($$"""{"indicators":[{"{{other}}":"X","{{field}}":{{wrong}}}]}""", [$"indicators[0].{field}"]);
            }
        }

        Add("""{"indicators":[{}]}""", ["indicators[0].indicator_id", "indicators[0].name"]);
        Add($$"""{"indicators":[{{Good}},{{Good}}]}""", ["indicators[1].indicator_id"]);
        Add($$"""{"indicators":[{{Good}},{"indicator_id":" A\n","name":"N"}]}""", ["indicators[1].indicator_id"]);
        Add($$"""{"indicators":[{{Good}},{{Good}},{"indicator_id":"B","name":7}]}""", ["indicators[1].indicator_id", "indicators[2].name"]);
    }

    private void AddValues()
    {
        const string Path = "indicators[0].sample_values";
        AddProperty("sample_values", "{}", Path);
        AddProperty("sample_values", "\"1,2\"", Path);
        AddProperty("sample_values", $"[{string.Join(',', Enumerable.Repeat("{\"date\":\"2024\"}", 2_001))}]", Path);
        foreach (var element in new[] { "null", "7", "\"2024\"", "[]" })
        {
            AddProperty("sample_values", $$"""[{"date":"2024","value":1},{{element}}]""", $"{Path}[1]");
        }

        Add(
            """{"indicators":[{"indicator_id":"A","name":"N","sample_values":[{"value":1},{"date":"2024","value":1},{"date":"2025","value":"x"}]}]}""",
            [$"{Path}[0].date", $"{Path}[2].value"]);

        foreach (var date in new[] { """{"value":1}""", """{"date":null,"value":1}""", """{"date":2024}""", """{"date":true}""", """{"date":"\ud800"}""", """{"date":"\u0000"}""" })
        {
            AddProperty("sample_values", $"[{date}]", $"{Path}[0].date");
        }

        foreach (var value in new[] { "\"1\"", "true", "1e999", "-1e999", "[1]", "{}" })
        {
            AddProperty("sample_values", $$"""[{"date":"2024","value":{{value}}}]""", $"{Path}[0].value");
        }
    }

    private void AddCharacters()
    {
        foreach (var text in Texts)
        {
            AddProperty(text, "\"a\\u0000\"", $"indicators[0].{text}");
            AddProperty(text, "\"\\ud83d \"", $"indicators[0].{text}");
            AddProperty(text, "\"\\ude00\\ud83d\"", $"indicators[0].{text}");
        }
    }

    private void AddOptions()
    {
        AddOption("llm_provider", "\"mistral\"", "llm_provider");
        AddOption("llm_provider", "\"OpenAI\"", "llm_provider");
        AddOption("llm_provider", "7", "llm_provider");
        AddOption("routing", "\"rules\"", "routing");
        AddOption("routing", "[]", "routing");
        AddOption("dispatch", "\"later\"", "dispatch");
        AddOption("model", "\"gpt-9\"", "model");
        AddOption("model", "{}", "model");
        AddOption("overwrite_human", "\"yes\"", "overwrite_human");
        AddOption("overwrite_human", "1", "overwrite_human");
        AddOption("callback_url", "\"http://example.com\"", "callback_url");
        AddOption("callback_url", "\"https://example.com\"", "callback_url");
        AddOption("callback_url", $"\"https://example.com/{new string('x', 2_000)}\"", "callback_url");
        AddOption("profile", "\"none\"", "profile");
        Add("""{"routing":"x","dispatch":"y","indicators":[{"name":"N"}]}""", ["routing", "dispatch", "indicators[0].indicator_id"]);
    }

    private void AddProperty(string property, string json, string path) =>
        Add($$"""{"indicators":[{"indicator_id":"A","name":"N","{{property}}":{{json}}}]}""", [path]);

    private void AddOption(string option, string json, string path) =>
        Add($$"""{"indicators":[{{Good}}],"{{option}}":{{json}}}""", [path]);

    private static string Text(int length, char sign = 'x') => $"\"{new string(sign, length)}\"";
}
