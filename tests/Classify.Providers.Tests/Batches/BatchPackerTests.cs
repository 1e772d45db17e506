using Classify.Providers.Batches;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Providers.Tests.Batches;

public sealed class BatchPackerTests
{
    private static readonly BatchCaps Caps = new(Requests: 3, Bytes: 100);

    [Fact]
    public void Jobs_are_filled_in_order_up_to_the_number_of_requests() =>
        Jobs(Pack(Many(7, bytes: 1))).ShouldBe(["0 1 2", "3 4 5", "6"]);

    [Fact]
    public void Jobs_are_filled_in_order_up_to_the_number_of_bytes() =>
        Jobs(Pack([Question(0, 60), Question(1, 40), Question(2, 100), Question(3, 1)])).ShouldBe(["0 1", "2", "3"]);

    [Fact]
    public void Each_model_has_its_own_jobs() =>
        Jobs(Pack([Question(0, 1, model: "a"), Question(1, 1, model: "b"), Question(2, 1, model: "a")])).ShouldBe(["0 2", "1"]);

    [Fact]
    public void A_job_tells_its_bytes_and_tokens()
    {
        var job = Pack([Question(0, 60, tokens: 7), Question(1, 40, tokens: 5)]).Jobs.ShouldHaveSingleItem();

        (job.Model, job.Bytes, job.Tokens).ShouldBe(("m", 100, 12));
    }

    [Fact]
    public void A_question_too_large_for_any_job_travels_alone()
    {
        var packing = Pack([Question(0, 1), Question(1, 101), Question(2, 1, tokens: 51), Question(3, 1)], new(Left: 50, Limit: 50));

        Jobs(packing).ShouldBe(["0 3"]);
        packing.TooLarge.Select(question => question.Id).ShouldBe([1, 2]);
        packing.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public void What_does_not_fit_the_room_of_tokens_waits_and_nothing_overtakes_it()
    {
        var packing = Pack([Question(0, 1, tokens: 6), Question(1, 1, tokens: 5), Question(2, 1, tokens: 1), Question(3, 1, tokens: 9, model: "b")], new(Left: 10, Limit: 1000));

        Jobs(packing).ShouldBe(["0", "3"]);
        packing.Waiting.Select(question => question.Id).ShouldBe([1, 2]);
    }

    [Fact]
    public void Without_room_all_wait() => Pack(Many(3, 1), new(Left: -5, Limit: 10)).Waiting.Count.ShouldBe(3);

    [Fact]
    public void Too_few_questions_make_no_job()
    {
        var packing = Pack(Many(2, bytes: 1), least: 3);

        packing.Jobs.ShouldBeEmpty();
        Ids(packing.TooFew).ShouldBe([0, 1]);
    }

    [Fact]
    public void What_is_left_over_beside_full_jobs_makes_no_small_one()
    {
        var packing = Pack(Many(8, bytes: 1), least: 3);

        Jobs(packing).ShouldBe(["0 1 2", "3 4 5"]);
        Ids(packing.Waiting).ShouldBe([6, 7]);
        Ids(Pack(Many(2, bytes: 1), least: 3).TooFew).ShouldBe([0, 1], "when nothing joined them");
    }

    [Fact]
    public void Questions_so_large_that_too_few_fit_into_a_job_travel_alone()
    {
        var packing = Pack([Question(0, 60), Question(1, 60), Question(2, 1), Question(3, 1), Question(4, 1)], least: 3);

        Ids(packing.TooFew).ShouldBe([0]);
        Jobs(packing).ShouldBe(["1 2 3"]);
        Ids(packing.Waiting).ShouldBe([4]);
    }

    [Fact]
    public void Room_held_by_other_jobs_is_waited_for_rather_than_filled_with_a_small_job()
    {
        var packing = Pack(Tokens(5, 10), new(Left: 20, Limit: 30), least: 3);

        packing.Jobs.ShouldBeEmpty();
        packing.TooFew.ShouldBeEmpty();
        Ids(packing.Waiting).ShouldBe([0, 1, 2, 3, 4]);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(0)]
    public void Room_that_would_be_too_small_for_a_job_even_with_none_there_is_not_waited_for(long left)
    {
        var packing = Pack(Tokens(5, 10), new(left, Limit: 20), least: 3);

        packing.Jobs.ShouldBeEmpty();
        Ids(packing.TooFew).ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void The_caps_are_those_of_the_providers()
    {
        BatchCaps.OpenAI.ShouldBe(new BatchCaps(10_000, 100_000_000));
        BatchCaps.Anthropic.ShouldBe(new BatchCaps(10_000, 32_000_000));
    }

    [Fact]
    public void Nothing_is_lost_or_doubled_and_no_cap_is_passed()
    {
        var sizes = Gen.Choose(1, 120).Zip(Gen.Choose(0, 30)).Zip(Gen.Elements("a", "b")).ListOf().Zip(Gen.Choose(0, 200)).Zip(Gen.Choose(1, 4)).ToArbitrary();
        Prop.ForAll(sizes, drawn =>
        {
            var ((rows, room), least) = drawn;
            var questions = rows.Select((row, id) => new BatchCandidate(id, row.Item2, row.Item1.Item1, row.Item1.Item2)).ToList();

            var packing = Pack(questions, new(room, 25), least);

            packing.Jobs.SelectMany(job => job.Questions).Concat(packing.Waiting).Concat(packing.TooLarge).Concat(packing.TooFew).ShouldBe(questions, ignoreOrder: true);
            packing.Jobs.ShouldAllBe(job => job.Questions.Count >= least && job.Questions.Count <= Caps.Requests && job.Bytes <= Caps.Bytes);
            packing.Jobs.GroupBy(job => job.Model).ShouldAllBe(model => model.Sum(job => job.Tokens) <= room);
            packing.TooLarge.ShouldAllBe(question => question.Bytes > Caps.Bytes || question.Tokens > 25);
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<long> Ids(IEnumerable<BatchCandidate> questions) => questions.Select(question => question.Id);

    private static IEnumerable<BatchCandidate> Tokens(int count, long tokens) =>
        Enumerable.Range(0, count).Select(id => Question(id, 1, tokens));

    private static BatchCandidate Question(long id, long bytes, long tokens = 0, string model = "m") => new(id, model, bytes, tokens);

    private static IEnumerable<BatchCandidate> Many(int count, long bytes) => Enumerable.Range(0, count).Select(id => Question(id, bytes));

    private static BatchPacking Pack(IEnumerable<BatchCandidate> questions, TokenRoom? room = null, int least = 1) =>
        BatchPacker.Pack(questions, Caps, least, _ => room ?? TokenRoom.Unlimited);

    private static IEnumerable<string> Jobs(BatchPacking packing) =>
        packing.Jobs.Select(job => string.Join(' ', job.Questions.Select(question => question.Id)));
}
