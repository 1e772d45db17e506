using System.Globalization;
using Classify.Client.Api;

namespace Classify.Client.Display;

/// <summary>A job at a provider's batch API in words. They are to be cleaned before they are shown.</summary>
internal static class JobText
{
    /// <summary>For example <c>openai job batch_abc: in_progress, 12 min, deadline 23:41</c>.</summary>
    /// <param name="now">In the time zone that the deadline is told in.</param>
    /// <param name="longestId">Longer ids are cut.</param>
    public static string Line(ProviderJob job, DateTimeOffset now, int longestId = int.MaxValue)
    {
        var text = $"{job.Provider} job {Words.Shorten(job.ProviderId ?? job.SubmitId, longestId)}: {job.Status}";
        var age = Age(TimeSpan.FromSeconds(Math.Max(0, job.AgeSeconds)));
        if (job.HasEnded)
        {
            return $"{text} after {age}";
        }

        text += $", {age}";
        text += job.Deadline is { } deadline ? $", deadline {Time(deadline.ToOffset(now.Offset), now)}" : "";
        return job.CancelReason is { } reason ? $"{text}, being cancelled ({reason})" : text;
    }

    private static string Age(TimeSpan age) => age < TimeSpan.FromMinutes(1) ? $"{(int)age.TotalSeconds} s"
        : age < TimeSpan.FromHours(1) ? $"{(int)age.TotalMinutes} min"
        : $"{(int)age.TotalHours} h {age.Minutes} min";

    private static string Time(DateTimeOffset instant, DateTimeOffset now) =>
        instant.ToString(instant.Date == now.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
