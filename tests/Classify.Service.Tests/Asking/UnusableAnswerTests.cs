using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Asking;

public sealed class UnusableAnswerTests : IAsyncLifetime
{
    private AskingService _asking = null!;

    public static TheoryData<string> Unusable => ["outside the lists", "no JSON", "cut off", "another form"];

    public async Task InitializeAsync()
    {
        _asking = await AskingService.StartAsync();
        _asking.Fake.Answer = Answers.Flow;
    }

    public async Task DisposeAsync() => await _asking.DisposeAsync();

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task One_corrective_retry_says_what_was_wrong_and_its_answer_counts(string kind)
    {
        var first = true;
        _asking.Fake.Answer = request => Take(ref first) ? Bad(kind, request) : Answers.Flow(request);

        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("mended"));

        var questions = _asking.Fake.Requests.Where(Answers.IsClassify).ToList();
        questions.Count.ShouldBe(2);
        questions[1].User.Length.ShouldBeGreaterThan(questions[0].User.Length, "the complaint comes on top");
        var result = await _asking.ResultAsync(traceId);
        ((string)result["decided_by"]!).ShouldBe("model");
        ((string)result["review_status"]!).ShouldBe("passed");
        _asking.Database.Count("llm_calls", "trace_id = @0 AND stage = 'time' AND NOT validated", traceId).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task After_the_second_the_answer_of_the_rules_stays_for_a_human(string kind)
    {
        _asking.Fake.Answer = request => Bad(kind, request);

        var result = await _asking.ResultAsync(await _asking.ClassifyAsync(Sample.BatchOf("unusable")));

        _asking.Fake.Count.ShouldBe(2);
        ((string)result["indicator_type"]!).ShouldBe("flow");
        ((string)result["decided_by"]!).ShouldBe("rule");
        ((string)result["review_status"]!).ShouldBe("needs-review");
        ((string)result["review_reason"]!).ShouldContain("unusable twice");
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task A_refusal_leaves_the_answer_of_the_rules_for_a_human_and_is_not_argued_with(string provider)
    {
        _asking.Fake.Answer = _ => new FakeAnswer.Refuses("Not today.");

        var traceId = await _asking.ClassifyAsync(Sample.BatchOf("refused"), provider);

        _asking.Fake.Count.ShouldBe(1);
        var result = await _asking.ResultAsync(traceId);
        ((string)result["review_status"]!).ShouldBe("needs-review");
        ((string)result["review_reason"]!).ShouldContain("declined");
        _asking.Calls(traceId, "answered").ShouldBe(1);
    }

    [Fact]
    public async Task A_question_that_the_provider_will_never_take_leaves_the_answer_of_the_rules_for_a_human()
    {
        _asking.Fake.Answer = _ => new FakeAnswer.Fails(400, "This model has been retired.", "invalid_request_error");

        var result = await _asking.ResultAsync(await _asking.ClassifyAsync(Sample.BatchOf("retired")));

        ((string)result["indicator_type"]!).ShouldBe("flow");
        ((string)result["review_reason"]!).ShouldContain("This model has been retired.");
    }

    [Fact]
    public async Task An_unusable_review_keeps_the_labels_of_the_model_for_a_human()
    {
        _asking.Fake.Answer = request => Answers.IsReview(request) ? new FakeAnswer.Says("no JSON") : Answers.Balance(request);

        var result = await _asking.ResultAsync(await _asking.ClassifyAsync(Sample.BatchOf("reviewed")));

        ((string)result["indicator_type"]!).ShouldBe("balance");
        ((string)result["decided_by"]!).ShouldBe("model");
        ((string)result["review_status"]!).ShouldBe("needs-review");
    }

    private static FakeAnswer Bad(string kind, FakeRequest request) => kind switch
    {
        "outside the lists" => Answers.OutsideTheLists(request),
        "no JSON" => new FakeAnswer.Says("I think it is a flow."),
        "cut off" => new FakeAnswer.Says("""{"family":"physical-fund""") { FinishReason = "length" },
        _ => new FakeAnswer.Says(new JsonArray("flow").ToJsonString()),
    };

    private static bool Take(ref bool flag)
    {
        var was = flag;
        flag = false;
        return was;
    }
}
