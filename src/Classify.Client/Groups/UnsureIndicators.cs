using System.Globalization;
using Classify.Client.Api;
using Classify.Client.Catalogue;
using Classify.Client.Display;

namespace Classify.Client.Groups;

/// <summary>Finds what of the catalogue is to be asked again because it is not sure enough yet.</summary>
internal sealed class UnsureIndicators(ClassifyApi api, IRunDisplay display)
{
    /// <summary>States of batches that may still bring a classification; one that goes on while the others are read is seen in the end.</summary>
    private static readonly string[] OpenStates = ["queued", "running", "retrying", "waiting-on-provider", "running"];

    /// <summary>Those that are, or why the service does not tell. What is open in a batch is left out: its answer is on the way.</summary>
    public async Task<(IReadOnlyList<CatalogueIndicator>? Unsure, ApiError? Error)> FindAsync(
        IReadOnlyList<CatalogueIndicator> catalogue, double confidence, CancellationToken cancellationToken)
    {
        // What is open is read first: an indicator that is classified in between is left out, not asked twice.
        var (open, error) = await OpenAsync(cancellationToken);
        if (open is null)
        {
            return (null, error);
        }

        // Asking for the sure ones leaves those without a classification, too.
        var text = confidence.ToString(CultureInfo.InvariantCulture);
        var sure = await api.GetCurrentAsync($"min_confidence={text}", cancellationToken);
        if (!sure.Succeeded)
        {
            return (null, sure.Error);
        }

        var unsure = IndicatorChoice.Without(catalogue, sure.Value.Select(result => result.Labels.IndicatorId).ToHashSet());
        var settled = IndicatorChoice.Without(unsure, open);
        display.Line($"Confidence below {text} or none yet: {unsure.Count} of {Words.Count(catalogue.Count, "indicator", "indicators")}.");
        if (settled.Count < unsure.Count)
        {
            display.Line($"{unsure.Count - settled.Count} of them are still open in a batch and left out: run this again when it has ended.");
        }

        return (settled, null);
    }

    private async Task<(HashSet<string>? Ids, ApiError? Error)> OpenAsync(CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>();
        foreach (var state in OpenStates)
        {
            var batches = await api.GetBatchesAsync(state, cancellationToken);
            if (!batches.Succeeded)
            {
                return (null, batches.Error);
            }

            foreach (var batch in batches.Value)
            {
                var items = await api.GetOpenItemsAsync(batch.Status.TraceId, cancellationToken);
                if (!items.Succeeded)
                {
                    return (null, items.Error);
                }

                ids.UnionWith(items.Value.Select(item => item.Item.IndicatorId));
            }
        }

        return (ids, null);
    }
}
