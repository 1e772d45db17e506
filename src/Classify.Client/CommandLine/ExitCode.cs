namespace Classify.Client.CommandLine;

/// <summary>What a script tells its caller.</summary>
public static class ExitCode
{
    /// <summary>Every indicator is classified.</summary>
    public const int AllDone = 0;

    /// <summary>Some failed, were cancelled or not accepted.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong arguments, settings or catalogue, or options that the service refuses; nothing was accepted.</summary>
    public const int Usage = 2;

    /// <summary>No service answers, or not with this key.</summary>
    public const int Unreachable = 3;

    /// <summary>The time of <c>--timeout</c> is over.</summary>
    public const int TimedOut = 4;

    /// <summary>Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>For the usage text of every script.</summary>
    internal const string Explanation =
        """
        Exit codes: 0 all done, 1 some failed, 2 usage, 3 service unreachable, 4 timed out, 130 interrupted.
        API_URL and API_KEY come from the environment or the .env file of the repository.
        """;
}
