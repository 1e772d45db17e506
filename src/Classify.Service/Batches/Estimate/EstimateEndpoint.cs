using Classify.Service.Batches.Submit;

namespace Classify.Service.Batches.Estimate;

/// <summary><c>POST /classify/estimate</c>: what a batch would ask and cost. Stores nothing and asks nobody.</summary>
internal sealed class EstimateEndpoint(SubmissionReader reader, BatchEstimator estimator)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var (submission, refusal) = await reader.ReadAsync(context.Request, context.RequestAborted);
        return submission is null
            ? refusal!
            : TypedResults.Ok(await estimator.EstimateAsync(submission.Request.Indicators, submission.Plan, context.RequestAborted));
    }
}
