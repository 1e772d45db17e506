using Classify.Client.Api;
using Classify.Client.Settings;

namespace Classify.Client.Report;

/// <summary>Says what a failed call means to the person who runs a script.</summary>
internal static class ServiceProblem
{
    public static string Of(ApiError error, ClientSettings settings) => error.Kind switch
    {
        ApiErrorKind.Unauthorized => $"the service wants another key ({error.Summary}): set API_KEY in the environment or in .env.",
        ApiErrorKind.Unreachable or ApiErrorKind.Busy => $"the service at {settings.ShownUrl} is not available: {error.Summary}",
        _ => error.Summary,
    };
}
