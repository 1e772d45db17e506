using Classify.Durability.Tests.Asking;
using Classify.Durability.Tests.Database;
using Classify.FakeModels;

namespace Classify.Durability.Tests.ProviderBatches;

/// <summary>Compares what the service knows of jobs with what its providers did.</summary>
internal static class JobAccount
{
    /// <summary>Fails unless all jobs have ended, each was made once, and every question is entered as the provider settled it.</summary>
    public static void ShouldAgree(DatabaseView view, FakeModelHost model)
    {
        var jobs = model.Batches.Jobs;
        view.Texts("SELECT submit_id || ' ' || status FROM provider_batches WHERE ended_at IS NULL").ShouldBeEmpty();
        view.Texts("SELECT provider_id FROM provider_batches").ShouldBe(jobs.Select(job => job.Id), ignoreOrder: true);

        model.Batches.Files.ShouldBe(jobs.Select(job => job.InputFileId).OfType<string>(), ignoreOrder: true, "no file is left of which no job was made");

        var asked = jobs.SelectMany(job => job.Questions).Select(question => question.CustomId).ToList();
        asked.ShouldBeUnique();
        view.Texts("SELECT custom_id FROM provider_batch_requests WHERE imported_at IS NOT NULL").ShouldBe(asked, ignoreOrder: true);

        var (calls, done) = (CallCount.OfJobs(view), model.Batches.Ledger);
        (calls.Answered, calls.Failed, calls.Unknown, calls.Sent)
            .ShouldBe((done.Succeeded, done.Errored + done.Expired + done.Cancelled, 0, 0));
        var single = CallCount.Of(view);
        single.Sent.ShouldBe(0);
        single.ShouldAccountFor(model.Count);
    }
}
