using System.Net;
using Classify.Service.Settings;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classify.Service.Security;

/// <summary>
/// Who can reach the service: without a key only this machine, and only under its local names, so that a web page that
/// resolves its own name to 127.0.0.1 gets no answer.
/// </summary>
internal static class Exposure
{
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddExposure(this WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, settings));
        // The framework's own filter comes before the request log and the problem details; the service uses it after them.
        builder.Services.RemoveAll<IStartupFilter>();
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = settings.LoopbackOnly ? LocalHosts : ["*"];
            options.IncludeFailureMessage = false;
            options.AllowEmptyHosts = !settings.LoopbackOnly;
        });
    }

    private static void Listen(KestrelServerOptions kestrel, ServiceSettings settings)
    {
        kestrel.AddServerHeader = false;
        if (!settings.LoopbackOnly)
        {
            kestrel.ListenAnyIP(settings.Port);
        }
        else if (settings.Port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            kestrel.ListenLocalhost(settings.Port);
        }
    }
}
