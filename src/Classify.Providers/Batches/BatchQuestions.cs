using System.Text;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>Builds the questions of jobs and reads their answers exactly as a synchronous call does.</summary>
internal sealed class BatchQuestions(IWireFormat format, QuestionForm form, ProviderOptions options, LearntAbilities abilities)
{
    public async Task<int> MeasureAsync(BatchQuestion question, CancellationToken cancellationToken)
    {
        var known = await abilities.OfAsync(format.Provider, question.Request.Model, cancellationToken);
        return form.Write(question.CustomId, format.Write(question.Request, known).Json).Length + form.Between.Length;
    }

    public async Task<QuestionFile> WriteAsync(string model, IAsyncEnumerable<BatchQuestion> questions, CancellationToken cancellationToken)
    {
        var known = await abilities.OfAsync(format.Provider, model, cancellationToken);
        return await QuestionFile.WriteAsync(form, model, questions, request => format.Write(request, known), cancellationToken);
    }

    /// <summary>Why <paramref name="exchanged"/>, which failed for certain, made no job; what the model refuses is remembered.</summary>
    public async Task<BatchSubmission.Refused> RefusedAsync(
        Exchanged exchanged, string model, QuestionFile file, CancellationToken cancellationToken)
    {
        var reason = RefusalReading.Of(exchanged, model);
        var failed = exchanged.Failed!;
        return reason == BatchRefusal.BadRequest && await LearnAsync(model, exchanged.Error, file.Dispensable, cancellationToken)
            ? new(BatchRefusal.LearntAbility, failed with { Learnt = true })
            : new(reason, failed);
    }

    public ModelReply Read(ModelRequest request, ResultRow row) => row.Outcome switch
    {
        RowOutcome.Succeeded => AnswerReading.Of(format, request, row.Status ?? 200, row.Body, options.ApiKey),
        RowOutcome.Errored when row.Status is { } status => new ModelReply.Failed(FailureReading.Of(status, Error(row), request.Model), status, row.Error ?? "", null),
        RowOutcome.Errored => NeverAsked(row.Error ?? ""),
        RowOutcome.Expired => NeverAsked("The time of the provider's job was up before the question was asked."),
        _ => NeverAsked("The provider's job was cancelled before the question was asked."),
    };

    public async Task<bool> LearnAsync(ModelRequest request, ResultRow row, CancellationToken cancellationToken)
    {
        if (Read(request, row) is not ModelReply.Failed { Failure: CallFailure.InvalidRequest })
        {
            return false;
        }

        // Another answer of the same job may have taught it already, so what is known now does not tell what was sent.
        var known = await abilities.OfAsync(format.Provider, request.Model, cancellationToken);
        var dispensable = new[] { ModelAbilities.All, known }.SelectMany(able => format.Write(request, able).Dispensable).Distinct().ToList();
        return await LearnAsync(request.Model, Error(row), dispensable, cancellationToken);
    }

    private async Task<bool> LearnAsync(string model, ProviderError error, IReadOnlyList<string> dispensable, CancellationToken cancellationToken)
    {
        var refused = RefusedParts.Find(error.Message, error.Param, dispensable);
        if (refused.Count > 0)
        {
            await abilities.LearnAsync(format.Provider, model, refused, cancellationToken);
        }

        return refused.Count > 0;
    }

    private static ProviderError Error(ResultRow row) => ProviderError.Parse(Encoding.UTF8.GetString(row.Body));

    private static ModelReply.Failed NeverAsked(string error) => new(CallFailure.Transient, null, error, null) { MayBePaid = false };
}
