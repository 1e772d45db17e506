using Classify.Client.Api;
using Classify.Client.Display;

namespace Classify.Client.History;

/// <summary>Jobs at providers' batch APIs in lines. They are to be cleaned before they are shown.</summary>
internal static class JobLines
{
    public static IEnumerable<string> OfPoll(PollAccepted poll, IReadOnlyList<ProviderJob> open, DateTimeOffset now)
    {
        yield return $"{Words.Count(poll.Jobs, "job is", "jobs are")} asked about.";
        if (open.Count > 0)
        {
            yield return "Open jobs, times in UTC:";
        }

        foreach (var job in open)
        {
            yield return Line(job, now);
        }
    }

    public static string Line(ProviderJob job, DateTimeOffset now) =>
        $"   {JobText.Line(job, now.ToUniversalTime())}, {Words.Count(job.Requests, "question", "questions")}"
        + (string.IsNullOrEmpty(job.Error) ? "" : $" - {Words.Shorten(job.Error, 200)}");
}
