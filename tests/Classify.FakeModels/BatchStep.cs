namespace Classify.FakeModels;

/// <summary>The requests that the life of a job takes.</summary>
public enum BatchStep
{
    /// <summary>The file of questions; OpenAI only.</summary>
    Upload,

    /// <summary>The job is ordered.</summary>
    Create,

    /// <summary>The job is looked at.</summary>
    Look,

    /// <summary>The jobs are listed.</summary>
    List,

    /// <summary>The job is cancelled.</summary>
    Cancel,

    /// <summary>Results are read.</summary>
    Results,

    /// <summary>The files of questions are listed; OpenAI only.</summary>
    ListFiles,

    /// <summary>A file is deleted; OpenAI only.</summary>
    Delete,
}

/// <summary>What becomes of a question of a job.</summary>
public enum QuestionFate
{
    /// <summary>It is asked: <see cref="FakeModelHost.Answer"/> tells the answer, or the error.</summary>
    Asked,

    /// <summary>The job's time is up before it is asked.</summary>
    Expired,

    /// <summary>The job is cancelled before it is asked.</summary>
    Cancelled,
}

/// <summary>A file of questions.</summary>
internal sealed record FakeFile(string Id, string Name, byte[] Content, DateTimeOffset CreatedAt);

/// <summary>What became of the questions of all jobs that have ended.</summary>
public sealed record BatchLedger(int Succeeded, int Errored, int Expired, int Cancelled);
