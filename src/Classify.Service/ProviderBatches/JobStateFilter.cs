using System.Text.Json.Serialization;

namespace Classify.Service.ProviderBatches;

/// <summary>Which jobs a list shows.</summary>
internal enum JobStateFilter
{
    /// <summary>Those that have not ended.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>All.</summary>
    [JsonStringEnumMemberName("all")] All,
}
