namespace Classify.Providers.Batches;

/// <summary>Packs questions into jobs: one model each, in the order given, filled up to the caps. Pure.</summary>
public static class BatchPacker
{
    /// <param name="questions">Oldest first; none overtakes an older one of its model that must wait.</param>
    /// <param name="least">The fewest questions that make a job, from 1.</param>
    /// <param name="tokenRoom">A model's room; all jobs packed for the model share it.</param>
    public static BatchPacking Pack(IEnumerable<BatchCandidate> questions, BatchCaps caps, int least, Func<string, TokenRoom> tokenRoom)
    {
        var models = new Dictionary<string, ModelPacking>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (!models.TryGetValue(question.Model, out var packing))
            {
                models.Add(question.Model, packing = new(caps, least, tokenRoom(question.Model)));
            }

            packing.Add(question);
        }

        var all = models.Values.Select(packing => packing.Pack()).ToList();
        return new(
            [.. all.SelectMany(one => one.Jobs)], [.. all.SelectMany(one => one.Waiting)],
            [.. all.SelectMany(one => one.TooLarge)], [.. all.SelectMany(one => one.TooFew)]);
    }
}
