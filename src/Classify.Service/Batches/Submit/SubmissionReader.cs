using Classify.Service.Asking;
using Classify.Service.Errors;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Submit;

/// <summary>A request that has been found valid.</summary>
/// <param name="Body">The bytes it came as.</param>
internal sealed record Submission(SubmitRequest Request, BatchPlan Plan, byte[] Body);

/// <summary>Reads what is to be classified and how, or answers what is wrong with it.</summary>
internal sealed class SubmissionReader(ServiceSettings settings, CallPrices prices)
{
    /// <summary>The submission, or the answer that refuses it.</summary>
    public async Task<(Submission? Submission, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (bytes, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        return bytes is null ? (null, refusal) : Read(bytes);
    }

    private (Submission? Submission, IResult? Refusal) Read(byte[] bytes)
    {
        var (document, refusal) = RequestBody.Parse(bytes);
        if (document is null)
        {
            return (null, refusal);
        }

        using (document)
        {
            var errors = new FieldErrors();
            var request = ProfileChoice.Apply(SubmitRequestReader.Read(document.RootElement, settings, errors), settings, errors);
            var plan = BatchPlan.From(request, settings, prices, errors);
            return errors.Any
                ? (null, Problems.Invalid(errors))
                : (new Submission(request, AutoDispatch.Decide(plan, request.Indicators, settings), bytes), null);
        }
    }
}
