using Classify.Core.Prompts;
using Classify.Core.Stages;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Prompts;

/// <summary>No answer leads to a prompt that is longer than the bound.</summary>
public sealed class LongestPromptsTests
{
    private static readonly string LongComplaint = string.Concat(Enumerable.Repeat("family must be one of these. ", 50));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_prompt_that_follows_is_within_the_bound(ModelPolicy policy)
    {
        foreach (var indicator in Catalogue.Indicators)
        {
            var asked = AskedQuestions.About(indicator, policy, [.. LabelColumns.All]);
            foreach (var (question, at) in asked.Select((question, at) => (question, at)))
            {
                var longest = LongestPrompts.From(indicator, question).ToDictionary(prompt => prompt.Kind, prompt => Tokens(prompt.Prompt));
                foreach (var later in asked.Skip(at))
                {
                    Tokens(PromptBuilder.Build(indicator, later with { Complaint = LongComplaint }))
                        .ShouldBeLessThanOrEqualTo(longest[later.Kind], indicator.Name);
                }
            }
        }
    }

    [Theory]
    [InlineData(QuestionKind.Classify, 3)]
    [InlineData(QuestionKind.Review, 2)]
    [InlineData(QuestionKind.FinalReview, 1)]
    public void It_covers_the_question_and_those_after_it(QuestionKind kind, int count)
    {
        var open = AskedQuestions.About(Given.Gdp, Given.Always, LabelColumns.Scale).Single(question => question.Kind == kind);

        LongestPrompts.From(Given.Gdp, open).Select(prompt => prompt.Kind)
            .ShouldBe(Enum.GetValues<QuestionKind>().TakeLast(count));
    }

    public static TheoryData<ModelPolicy> Policies => new() { Given.Always, Given.WhenUnsure };

    private static int Tokens(Prompt prompt) => PromptTokens.Estimate(prompt).Prompt;
}
