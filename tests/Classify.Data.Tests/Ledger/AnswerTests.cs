using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Ledger;

/// <summary>Answers that arrived are found again: for their own item whatever they are, for others only if they were usable.</summary>
public sealed class AnswerTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_answers_of_an_item_come_in_the_order_of_its_questions_with_all_that_replay_needs()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        var item = taken.Items[0];
        await _store.AskAsync(Calls.Of(item, hash: "failed"), Calls.Failed());
        var garbage = await _store.OpenAsync(Calls.Of(item, hash: "first"));
        await _store.AskAsync(Calls.Of(item, hash: "second", attempt: 2));
        await _store.AskAsync(Calls.Of(item, "t", Stage.BooleanReview, "third"), Declined());
        await _store.WriteAsync(new SettleCall(
            garbage, new CallResult.Answered(new Answer.Text("no JSON \u2028 \"at\" all"), Validated: false) { Cost = default }));
        await _store.OpenAsync(Calls.Of(item, hash: "open"));
        await _store.AskAsync(Calls.Of(taken.Items[1]));

        var answers = await OfItemAsync(run: 1);

        answers.Select(answer => (answer.PromptHash, answer.Stage, answer.Attempt, answer.Validated)).ShouldBe(
            [("first", Stage.Family, 1, false), ("second", Stage.Family, 2, true), ("third", Stage.BooleanReview, 1, false)]);
        answers[0].Answer.ShouldBeOfType<Answer.Text>().Content.ShouldBe("no JSON \u2028 \"at\" all");
        var text = answers[1].Answer.ShouldBeOfType<Answer.Text>();
        text.Content.ShouldBe(Calls.Growth.Content);
        text.Probabilities.ShouldBe(Calls.Growth.Probabilities);
        answers[2].Answer.ShouldBe(new Answer.Unavailable("The model declined."));
        answers.ShouldAllBe(answer => answer.PromptVersion == "prompts-1");
    }

    [Fact]
    public async Task A_retried_item_starts_without_the_answers_of_its_former_run()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        await _store.AskAsync(Calls.Of(taken.Items[0]));
        await _store.WriteAsync(Sample.Settle(taken.Batch, Sample.Failed(taken.Items[0])));
        await _store.WriteAsync(new RetryBatch("t"));

        (await OfItemAsync(run: 2)).ShouldBeEmpty();
        (await OfItemAsync(run: 1)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_to_an_identical_question_is_used_for_another_item_at_no_cost()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        await _store.AskAsync(Calls.Of(taken.Items[0]));
        var known = (await FindAsync()).ShouldNotBeNull();

        (await _store.WriteAsync(new CacheCall(Calls.Of(taken.Items[1]), known.CallId))).ShouldBeTrue();

        known.Answer.ShouldBeOfType<Answer.Text>().Probabilities.ShouldBe(Calls.Growth.Probabilities);
        _store.Rows(
                """
                SELECT indicator_id, provider, model, status, finish_reason, cost_usd, reserved_usd, prompt_tokens, prompt_hash, validated
                FROM llm_calls WHERE status <> 'answered'
                """)
            .ShouldBe([["I001", "openai", "model", "cached", "stop", 0.0, null, null, "hash", 1L]]);
        _store.MoneyOf().ShouldBe((0.001, 0.001, 0));
        var copy = (await OfItemAsync(run: 1, "I001")).ShouldHaveSingleItem();
        copy.Answer.ShouldBeOfType<Answer.Text>().Content.ShouldBe(Calls.Growth.Content);
    }

    [Fact]
    public async Task An_answer_that_was_not_usable_is_used_for_no_other_item()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        var garbage = await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Answered(validated: false));

        (await FindAsync()).ShouldBeNull();
        (await _store.WriteAsync(new CacheCall(Calls.Of(taken.Items[1]), garbage))).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_same_question_to_the_same_model_counts()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        var id = await _store.AskAsync(Calls.Of(taken.Items[0]));

        (await FindAsync(provider: "anthropic")).ShouldBeNull();
        (await FindAsync(model: "other")).ShouldBeNull();
        (await FindAsync(hash: "other")).ShouldBeNull();
        (await _store.WriteAsync(new CacheCall(Calls.Of(taken.Items[0], hash: "other"), id))).ShouldBeFalse();
        (await FindAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_answer_grows_too_old_and_being_used_again_makes_it_no_younger()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        var id = await _store.AskAsync(Calls.Of(taken.Items[0]));
        var since = _store.Time.GetUtcNow();
        await _store.WriteAsync(new CacheCall(Calls.Of(taken.Items[1]), id));

        (await FindAsync(since: since)).ShouldBeNull();
        (await FindAsync(since: since.AddDays(-1))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_several_answers_the_newest_is_used()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        await _store.AskAsync(Calls.Of(taken.Items[0]));
        var newest = await _store.AskAsync(Calls.Of(taken.Items[0]));

        (await FindAsync())?.CallId.ShouldBe(newest);
    }

    [Fact]
    public async Task The_newest_usable_answers_to_many_questions_are_found_at_once()
    {
        var item = (await _store.AcceptAndTakeAsync(1)).Items[0];
        await _store.AskAsync(Calls.Of(item, hash: "old"));
        var since = _store.Time.GetUtcNow();
        var newest = new Answer.Text("""{"family":"temporal"}""");
        await _store.AskAsync(Calls.Of(item, hash: "twice"));
        await _store.AskAsync(Calls.Of(item, hash: "twice"), Calls.Answered() with { Answer = newest });
        await _store.AskAsync(Calls.Of(item, hash: "garbage"), Calls.Answered(validated: false));
        await _store.AskAsync(Calls.Of(item, hash: "once"));
        await _store.AskAsync(Calls.Of(item, hash: "not wanted"));

        var found = await FindAllAsync("openai", since);

        found.Keys.ShouldBe(["twice", "once"], ignoreOrder: true);
        found["twice"].ShouldBeOfType<Answer.Text>().Content.ShouldBe(newest.Content);
        found["once"].ShouldBeOfType<Answer.Text>().Probabilities.ShouldBe(Calls.Growth.Probabilities);
        (await FindAllAsync("anthropic", since)).ShouldBeEmpty();

        Task<IReadOnlyDictionary<string, Answer>> FindAllAsync(string provider, DateTimeOffset notOlderThan) =>
            new AnswerCache(_store.Contexts).FindAllAsync(
                provider, "model", ["old", "twice", "garbage", "once", "unknown"], notOlderThan, CancellationToken.None);
    }

    [Fact]
    public async Task A_run_that_lost_the_item_uses_no_answer_for_it()
    {
        var stale = await _store.AcceptAndTakeAsync(1);
        var id = await _store.AskAsync(Calls.Of(stale.Items[0]));
        await _store.TakeAsync();

        (await _store.WriteAsync(new CacheCall(Calls.Of(stale.Items[0]), id))).ShouldBeFalse();
    }

    private static CallResult Declined() =>
        new CallResult.Answered(new Answer.Unavailable("The model declined."), Validated: false) { Cost = CallCost.Sync(0.0001) };

    private Task<IReadOnlyList<StoredAnswer>> OfItemAsync(int run, string indicatorId = "I000") =>
        new StoredAnswers(_store.Contexts).OfItemAsync("t", indicatorId, run, CancellationToken.None);

    private Task<CachedAnswer?> FindAsync(
        string provider = "openai", string model = "model", string hash = "hash", DateTimeOffset? since = null) =>
        new AnswerCache(_store.Contexts).FindAsync(provider, model, hash, since ?? SteppingTime.Start, CancellationToken.None);
}
