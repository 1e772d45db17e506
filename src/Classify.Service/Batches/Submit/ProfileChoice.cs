using Classify.Service.Errors;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Submit;

/// <summary>Lets a request make its choices by the name of a profile.</summary>
internal static class ProfileChoice
{
    /// <summary>
    /// The request with the choices of its profile where it makes none itself. A request that names another provider than
    /// its profile does not take over the model, which that provider would not know.
    /// </summary>
    public static SubmitRequest Apply(SubmitRequest request, ServiceSettings settings, FieldErrors errors)
    {
        if (request.Profile is null)
        {
            return request;
        }

        if (!settings.Profiles.TryGetValue(request.Profile.Trim().ToLowerInvariant(), out var profile))
        {
            errors.Add("profile", settings.Profiles.Count == 0
                ? "no profile is configured where the service runs (PROFILE_<NAME>)."
                : $"must be one of: {string.Join(", ", settings.Profiles.Keys.Order(StringComparer.Ordinal))}.");
            return request;
        }

        var usual = profile.Provider ?? settings.DefaultProvider;
        return request with
        {
            Profile = profile.Name,
            LlmProvider = request.LlmProvider ?? profile.Provider,
            Model = request.Model ?? (request.LlmProvider is null || request.LlmProvider == usual ? profile.Model : null),
            Routing = request.Routing ?? profile.Routing,
            Dispatch = request.Dispatch ?? profile.Dispatch,
        };
    }
}
