using System.Text;
using System.Text.Json;
using Classify.Core.Indicators;
using Classify.Core.Prompts;
using Classify.Core.Stages;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Prompts;

/// <summary>No indicator makes a question larger than 2,000 tokens, counted from bytes.</summary>
public sealed class PromptSizeTests
{
    private const int MostTokens = 2_000;

    public static TheoryData<string> Fillings => new()
    {
        "word ", "国内总生产", "😀", "<", "\"", "\\", "\u0001", "\u202e", "\ud800", "\ufffe", "İ", "𝒳", "e\u0301\u0323",
    };

    [Theory]
    [MemberData(nameof(Fillings))]
    public void The_largest_indicator_fits_every_question(string filling)
    {
        var largest = Largest(filling);
        foreach (var question in LargestQuestions())
        {
            PromptTokens.Estimate(PromptBuilder.Build(largest, question)).Prompt.ShouldBeLessThanOrEqualTo(MostTokens);
        }
    }

    [Fact]
    public void A_text_is_cut_between_characters_and_marked()
    {
        var prompt = PromptBuilder.Build(Given.Gdp with { Name = "x" + string.Concat(Enumerable.Repeat("😀", 500)) }, LargestQuestions()[0]);

        JsonElement.Parse(prompt.User.Split('\n')[1]).GetProperty("name").GetString().ShouldNotBeNull().ShouldEndWith("😀…");
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(prompt.User).ShouldBeLessThan(3_000);
    }

    [Fact]
    public void An_estimate_counts_three_bytes_a_token_and_rounds_up()
    {
        var prompt = new Prompt("ab", "国", "n", "{}", 500, "v", "h");

        PromptTokens.Estimate(prompt).ShouldBe(new PromptTokens(3, 500));
    }

    private static IReadOnlyList<Question> LargestQuestions() =>
    [
        .. AskedQuestions.About(Given.Gdp, Given.Always, [.. LabelColumns.All])
            .Select(question => question with { Complaint = string.Concat(Enumerable.Repeat("国 and 😀. ", 500)) }),
    ];

    private static Indicator Largest(string filling)
    {
        var text = string.Concat(Enumerable.Repeat(filling, 4_000 / filling.Length));
        return new()
        {
            IndicatorId = text[..200],
            Name = text[..1_000],
            Units = text,
            Description = text,
            Periodicity = text,
            SourceName = text,
            SourceUrl = text,
            LongName = text,
            CategoryGroup = text,
            Dataset = text,
            AggregationMethod = text,
            Scale = text,
            Topic = text,
            CurrencyCode = text,
            SampleValues = [.. Enumerable.Repeat(new SampleValue(text, -double.MaxValue), 2_000)],
        };
    }
}
