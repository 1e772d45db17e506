namespace Classify.Providers.Pauses;

/// <summary>What a provider is called for. It decides what the call shows of an account.</summary>
public enum CallPurpose
{
    /// <summary>An answer, which costs money.</summary>
    Question,

    /// <summary>To take a job, which costs nothing before its questions are asked.</summary>
    Submission,

    /// <summary>To tell how a job stands, or to end it: it works without credit too.</summary>
    Look,
}
