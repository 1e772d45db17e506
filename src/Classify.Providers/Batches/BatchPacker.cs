namespace Classify.Providers.Batches;

/// <summary>Packs questions into jobs: one model each, in the order given, filled up to the caps. Pure.</summary>
public static class BatchPacker
{
    /// <param name="questions">Oldest first; none overtakes an older one of its model that must wait.</param>
    /// <param name="tokenRoom">A model's room; all jobs packed for the model share it.</param>
    public static BatchPacking Pack(IEnumerable<BatchCandidate> questions, BatchCaps caps, Func<string, TokenRoom> tokenRoom)
    {
        var models = new Dictionary<string, ModelPacking>(StringComparer.Ordinal);
        var waiting = new List<BatchCandidate>();
        var tooLarge = new List<BatchCandidate>();
        foreach (var question in questions)
        {
            if (!models.TryGetValue(question.Model, out var packing))
            {
                models.Add(question.Model, packing = new(caps, tokenRoom(question.Model)));
            }

            if (packing.IsTooLarge(question))
            {
                tooLarge.Add(question);
            }
            else if (!packing.TryAdd(question))
            {
                waiting.Add(question);
            }
        }

        return new([.. models.Values.SelectMany(packing => packing.Jobs())], waiting, tooLarge);
    }

    /// <summary>The jobs of one model on their way.</summary>
    private sealed class ModelPacking(BatchCaps caps, TokenRoom room)
    {
        private readonly List<List<BatchCandidate>> _jobs = [];
        private long _bytes;
        private long _left = room.Left;
        private bool _isFull;

        public bool IsTooLarge(BatchCandidate question) => question.Bytes > caps.Bytes || question.Tokens > room.Limit;

        public bool TryAdd(BatchCandidate question)
        {
            _isFull |= question.Tokens > _left;
            if (_isFull)
            {
                return false;
            }

            if (_jobs.Count == 0 || _jobs[^1].Count == caps.Requests || _bytes + question.Bytes > caps.Bytes)
            {
                _jobs.Add([]);
                _bytes = 0;
            }

            _jobs[^1].Add(question);
            _bytes += question.Bytes;
            _left -= question.Tokens;
            return true;
        }

        public IEnumerable<PackedJob> Jobs() => _jobs.Select(job =>
            new PackedJob(job[0].Model, job, job.Sum(question => question.Bytes), job.Sum(question => question.Tokens)));
    }
}
