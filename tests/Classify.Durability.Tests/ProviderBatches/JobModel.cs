using Classify.Durability.Tests.Asking;
using Classify.FakeModels;

namespace Classify.Durability.Tests.ProviderBatches;

/// <summary>How the providers behind a service under test do jobs, and how the service reaches them.</summary>
internal static class JobModel
{
    private const int LooksAtWork = 1;
    private const int EverySoManyFail = 13;
    private const string Expiring = "-5";

    public static readonly string[] Providers = ["openai", "anthropic"];

    /// <summary>Jobs take a few looks, and bring their results in any order.</summary>
    public static async Task<FakeModelHost> StartAsync()
    {
        var model = await FakeModelHost.StartAsync();
        model.Answer = AskedModel.Usable;
        model.Batches.EndsAfterLooks = LooksAtWork;
        model.Batches.Shuffles = true;
        return model;
    }

    /// <summary>Of each job one question expires, and some fail.</summary>
    public static void BecomeUnreliable(FakeModelHost model)
    {
        model.Answer = request => request.Number % EverySoManyFail == 0 ? FakeAnswer.ServerError() : AskedModel.Usable(request);
        model.Batches.Fate = customId => customId.EndsWith(Expiring, StringComparison.Ordinal) ? QuestionFate.Expired : QuestionFate.Asked;
    }

    /// <summary>Reviews object to nothing, so that two questions settle an indicator.</summary>
    public static FakeAnswer Agreeing(FakeRequest request) => SchemaAnswer.With(request, ("detected_currency", null));

    /// <summary>Variables of a service that asks <paramref name="model"/>, with short waits.</summary>
    public static Dictionary<string, string> Settings(FakeModelHost model) => new(AskedModel.Settings(model, cacheDays: 0))
    {
        ["ANTHROPIC_API_KEY"] = "a-key-for-tests",
        ["ANTHROPIC_BASE_URL"] = model.BaseUrl.ToString(),
        ["BATCH_POLL_SECONDS"] = "0.2",
        ["BATCH_WAVE_SECONDS"] = "1",
        ["BATCH_MIN_REQUESTS"] = "2",
        ["BATCH_SEARCH_SECONDS"] = "2",
    };

    /// <summary>Holds the next request for this step.</summary>
    /// <param name="isDone">Whether what it asks for is done all the same.</param>
    public static void Hold(FakeModelHost model, BatchStep step, bool isDone = false) =>
        model.Batches.Next(step, new FakeAnswer.Hangs { AfterHeaders = step == BatchStep.Results }, isDone);
}
