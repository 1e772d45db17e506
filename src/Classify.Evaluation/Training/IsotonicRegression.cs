namespace Classify.Evaluation.Training;

/// <summary>
/// The never-falling curve nearest to what was right at each score (pool adjacent violators), over groups of equal size, so
/// that no point rests on a handful of answers.
/// </summary>
internal static class IsotonicRegression
{
    private const int Groups = 25;

    /// <summary>Points of the curve by rising score. Equal scores share a group; shares of 0 and 1 are shrunk by half an answer.</summary>
    /// <param name="answers">Score, 0 to 1, and whether the answer was right; at least one.</param>
    public static IReadOnlyList<(double Score, double Right)> Fit(IReadOnlyCollection<(double Score, bool IsRight)> answers)
    {
        var blocks = new List<Block>();
        foreach (var group in Grouped(answers))
        {
            blocks.Add(group);
            while (blocks.Count > 1 && blocks[^2].Share >= blocks[^1].Share)
            {
                var merged = blocks[^2].With(blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add(merged);
            }
        }

        return
        [
            .. blocks.SelectMany(block => block.First == block.Last
                ? [(block.First, block.Shrunk)]
                : new[] { (block.First, block.Shrunk), (block.Last, block.Shrunk) }),
        ];
    }

    private static IEnumerable<Block> Grouped(IReadOnlyCollection<(double Score, bool IsRight)> answers)
    {
        var least = Math.Max(1, answers.Count / Groups);
        Block? open = null;
        foreach (var same in answers.GroupBy(answer => Math.Round(answer.Score, 4)).OrderBy(group => group.Key))
        {
            var block = new Block(same.Key, same.Key, same.Key * same.Count(), same.Count(), same.Count(answer => answer.IsRight));
            open = open?.With(block) ?? block;
            if (open.Count >= least)
            {
                yield return open.AtItsMean();
                open = null;
            }
        }

        if (open is not null)
        {
            yield return open.AtItsMean();
        }
    }

    private sealed record Block(double First, double Last, double Sum, int Count, int Right)
    {
        public double Share => (double)Right / Count;

        public double Shrunk => (Right + 0.5) / (Count + 1);

        public Block With(Block next) => new(First, next.Last, Sum + next.Sum, Count + next.Count, Right + next.Right);

        public Block AtItsMean() => this with { First = Sum / Count, Last = Sum / Count };
    }
}
