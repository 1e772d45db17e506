using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Classify.Service.Logging;

/// <summary>Where log lines go.</summary>
internal static class LoggingSetup
{
    /// <summary>Serilog to standard output; the framework's own chatter only from warnings on.</summary>
    public static void AddSerilog(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // A start that failed is explained by the program itself, in one line.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .WriteTo.Console(new LineFormatter())
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
    }
}
