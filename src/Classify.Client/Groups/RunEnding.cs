namespace Classify.Client.Groups;

/// <summary>How a run ended.</summary>
public enum RunEnding
{
    /// <summary>Every batch was submitted and has ended, well or not.</summary>
    Completed,

    /// <summary>Every batch was submitted; some go on through the provider's batch API.</summary>
    Submitted,

    /// <summary>A submission was refused for a reason that holds for the others too.</summary>
    Refused,

    /// <summary>The service takes no batch with these options, whatever the indicators; it accepted none.</summary>
    WrongOptions,

    /// <summary>The service does not answer any more.</summary>
    Unreachable,

    /// <summary>The API key is missing or wrong.</summary>
    Unauthorized,

    /// <summary>The time for the run is over.</summary>
    TimedOut,

    /// <summary>Ctrl-C.</summary>
    Interrupted,
}
