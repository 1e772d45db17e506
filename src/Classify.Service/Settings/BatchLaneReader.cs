namespace Classify.Service.Settings;

/// <summary>Reads the settings whose names begin with <c>BATCH_</c>.</summary>
internal static class BatchLaneReader
{
    private const double MaxMinutes = 60 * 24 * 30;

    public static BatchLaneSettings Read(SettingValues values)
    {
        var defaults = new BatchLaneSettings();
        return new BatchLaneSettings
        {
            Poll = TimeSpan.FromSeconds(values.Number("BATCH_POLL_SECONDS", defaults.Poll.TotalSeconds, 0.1, 3_600)),
            MinRequests = values.Int("BATCH_MIN_REQUESTS", defaults.MinRequests, 1, 10_000),
            Wave = TimeSpan.FromSeconds(values.Number("BATCH_WAVE_SECONDS", defaults.Wave.TotalSeconds, 0.1, 86_400)),
            MaxWait = TimeSpan.FromMinutes(values.Number("BATCH_MAX_WAIT_MINUTES", defaults.MaxWait.TotalMinutes, 0.01, MaxMinutes)),
            Search = TimeSpan.FromSeconds(values.Number("BATCH_SEARCH_SECONDS", defaults.Search.TotalSeconds, 1, 86_400)),
            OnTimeout = values.OneOf("BATCH_ON_TIMEOUT", "sync", ["sync", "flag"]) == "flag" ? OnBatchTimeout.Flag : OnBatchTimeout.Sync,
            AutoMin = values.Int("BATCH_AUTO_MIN", defaults.AutoMin, 1, 1_000_000),
        };
    }
}
