using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests.Starts;

/// <summary>A start that must not succeed.</summary>
internal static class Refusal
{
    private const string StackFrame = "   at ";

    /// <summary>Starts the service and fails unless it ends by itself, with a sentence instead of a stack trace.</summary>
    /// <returns>What it wrote to standard error.</returns>
    public static async Task<string> OfAsync(ServiceVariables variables)
    {
        await using var service = ServiceProcess.Launch(variables);
        var exitCode = await service.ExitedAsync();
        exitCode.ShouldBe(1, service.Transcript);
        service.Errors.ShouldStartWith("Classify does not start: ");
        service.Transcript.ShouldNotContain(StackFrame);
        return service.Errors;
    }
}
