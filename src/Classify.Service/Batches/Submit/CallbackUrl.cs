using System.Net;
using Classify.Service.Errors;
using Classify.Service.Security;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Submit;

/// <summary>Checks the address that a request wants to be called back at.</summary>
internal static class CallbackUrl
{
    /// <summary>The most characters an address may have.</summary>
    public const int MaxLength = 2_000;

    private const string Field = "callback_url";

    /// <summary>Notes what is wrong with <paramref name="text"/>. A host name is resolved and checked again whenever it is called.</summary>
    public static void Check(string text, ServiceSettings settings, FieldErrors errors)
    {
        if (settings.WebhookSecret is null)
        {
            errors.Add(Field, "callbacks are signed: set WEBHOOK_SECRET where the service runs, or follow links.events instead.");
        }

        if (Problem(text, settings.WebhookAllowPrivate) is { } problem)
        {
            errors.Add(Field, problem);
        }
    }

    private static string? Problem(string text, bool allowPrivate)
    {
        var scheme = allowPrivate ? "http or https" : "https";
        if (text.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign))
            || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || !(url.Scheme == Uri.UriSchemeHttps || (allowPrivate && url.Scheme == Uri.UriSchemeHttp))
            || url.Host.Length == 0)
        {
            return $"must be a full {scheme} address.";
        }

        if (url.UserInfo.Length > 0)
        {
            return "must not hold a user or password.";
        }

        if (url.Fragment.Length > 0 || text.Contains('#'))
        {
            return "must not hold a fragment (#).";
        }

        return allowPrivate || IsPublicHost(url) ? null : "must be an address of the public internet.";
    }

    /// <summary>What the name alone tells; names are resolved when they are called.</summary>
    private static bool IsPublicHost(Uri url) =>
        IPAddress.TryParse(url.DnsSafeHost, out var address) ? PublicAddress.IsPublic(address) : !url.IsLoopback;
}
