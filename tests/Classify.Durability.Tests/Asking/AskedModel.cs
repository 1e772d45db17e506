using System.Globalization;
using System.Text.Json.Nodes;
using Classify.FakeModels;

namespace Classify.Durability.Tests.Asking;

/// <summary>How the model behind a service under test behaves, and how the service reaches it.</summary>
internal static class AskedModel
{
    private const int ShortestMs = 20;
    private const int LongestMs = 100;
    private const int EverySoManyFail = 61;
    private const int EverySoManyAreGarbage = 17;
    private const int EverySoManyReviewsObject = 3;

    /// <summary>Gives a usable answer at once: objections to one review in three, which a final review then is about.</summary>
    public static FakeAnswer Usable(FakeRequest request) => SchemaAnswer.With(
        request,
        ("detected_currency", null),
        ("wrong_fields", request.Number % EverySoManyReviewsObject == 0 ? new JsonArray("scale") : new JsonArray()));

    /// <summary>Takes its time.</summary>
    public static FakeAnswer Slow(FakeRequest request) => Delayed(request, Usable(request));

    /// <summary>Takes its time, fails now and then, and sometimes answers with what is no use.</summary>
    public static FakeAnswer Unreliable(FakeRequest request) => Delayed(request, request.Number switch
    {
        var number when number % EverySoManyFail == 0 => FakeAnswer.ServerError(),
        var number when number % EverySoManyAreGarbage == 0 => new FakeAnswer.Says("I would rather not say."),
        _ => Usable(request),
    });

    /// <summary>Variables of a service that asks <paramref name="model"/>.</summary>
    /// <param name="cacheDays">How long answers serve identical questions; 0 asks every question.</param>
    public static Dictionary<string, string> Settings(FakeModelHost model, int cacheDays = 30) => new()
    {
        ["OPENAI_API_KEY"] = "a-key-for-tests",
        ["OPENAI_BASE_URL"] = model.OpenAIBaseUrl.ToString(),
        ["ANSWER_CACHE_DAYS"] = cacheDays.ToString(CultureInfo.InvariantCulture),
    };

    private static FakeAnswer Delayed(FakeRequest request, FakeAnswer answer) =>
        answer with { Latency = TimeSpan.FromMilliseconds(ShortestMs + (request.Number * 37 % (LongestMs - ShortestMs))) };
}
