using System.Runtime.InteropServices;

namespace Classify.Durability.Tests.Processes;

/// <summary>Asks a process to end, as an operator or a container runtime does.</summary>
internal static class Signals
{
    private const int Terminate = 15;

    /// <summary>Sends SIGTERM.</summary>
    public static void SendTerminate(int processId)
    {
        if (Kill(processId, Terminate) != 0)
        {
            throw new InvalidOperationException($"SIGTERM to process {processId} failed, error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int processId, int signal);
}
