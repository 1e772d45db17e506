using System.Text;
using System.Text.Json;
using Classify.Core.Indicators;
using Classify.Core.Prompts;
using Classify.Core.Stages;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Prompts;

/// <summary>No indicator makes a question larger than the smallest window of a model, the longest answer included.</summary>
public sealed class PromptSizeTests
{
    /// <summary>What local servers load a model with unless told otherwise.</summary>
    private const int SmallestWindow = 4_096;

    /// <summary>The limit on output, thinking included, of a local model.</summary>
    private const int LongestAnswer = 2_048;

    public static TheoryData<string> Fillings => new()
    {
        "word ", "国内总生产", "😀", "<", "\"", "\\", "\u0001", "\u202e", "\ud800", "\ufffe", "İ", "𝒳", "e\u0301\u0323", "نص", "ไทย", "देश", "𠮷", "%)(", "\u0416", "\uFFFD",
    };

    [Theory]
    [MemberData(nameof(Fillings))]
    public void The_largest_indicator_fits_every_question(string filling)
    {
        var largest = Largest(filling);
        foreach (var question in LargestQuestions())
        {
            PromptTokens.Estimate(PromptBuilder.Build(largest, question)).Prompt.ShouldBeLessThanOrEqualTo(SmallestWindow - LongestAnswer, question.Kind.ToString());
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
    public void An_estimate_counts_three_bytes_of_our_own_words_a_token_and_rounds_up()
    {
        var prompt = new Prompt("ab", "国", "n", "{}", 500, "v", "h");

        PromptTokens.Estimate(prompt).ShouldBe(new PromptTokens(3, 500));
    }

    [Theory]
    [InlineData("rate of 12", 4)]
    [InlineData("Zölle", 3)]
    [InlineData("国内", 2)]
    [InlineData("%(=)", 4)]
    [InlineData("😀", 4)]
    [InlineData("ไทย", 9)]
    [InlineData("\\ud83d\\ude00", 12)]
    [InlineData("\\\"u", 3)]
    public void Foreign_text_counts_a_token_for_each_byte_but_for_letters_and_digits(string user, int tokens) =>
        PromptTokens.Estimate(new Prompt("", user, "n", "", 500, "v", "h")).Prompt.ShouldBe(tokens);

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
