using Classify.Data.ProviderBatches;
using Classify.Providers.Batches;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>Says when questions that gather have waited long enough for others to join them.</summary>
internal static class WaveClosing
{
    /// <summary>
    /// Whether the wave is closed: nothing of its batches can still come, its oldest question has waited long enough, or a
    /// job is full.
    /// </summary>
    public static bool IsClosed(ParkedWave wave, BatchCaps caps, TimeSpan longest, DateTimeOffset now) =>
        !wave.MoreMayCome || now - wave.OldestSince >= longest || wave.Requests >= caps.Requests || wave.Bytes >= caps.Bytes;
}
