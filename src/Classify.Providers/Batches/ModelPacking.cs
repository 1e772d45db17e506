namespace Classify.Providers.Batches;

/// <summary>The questions of one model on their way into jobs.</summary>
/// <param name="least">The fewest questions that make a job, from 1.</param>
internal sealed class ModelPacking(BatchCaps caps, int least, TokenRoom room)
{
    private readonly List<BatchCandidate> _questions = [];
    private readonly List<BatchCandidate> _tooLarge = [];

    public void Add(BatchCandidate question) =>
        (question.Bytes > caps.Bytes || question.Tokens > room.Limit ? _tooLarge : _questions).Add(question);

    public BatchPacking Pack()
    {
        var (jobs, tooFew, left, at) = (new List<PackedJob>(), new List<BatchCandidate>(), room.Left, 0);
        while (at < _questions.Count)
        {
            var all = Fitting(at, room.Limit);
            if (all.Count >= least)
            {
                var now = Fitting(at, left);
                if (now.Count < least)
                {
                    break;
                }

                jobs.Add(new(now[0].Model, now, now.Sum(question => question.Bytes), now.Sum(question => question.Tokens)));
                left -= jobs[^1].Tokens;
                at += now.Count;
            }
            else if (at + all.Count == _questions.Count && jobs.Count > 0)
            {
                // What is left over may yet be joined by others, until its own wave closes.
                break;
            }
            else
            {
                tooFew.AddRange(all);
                at += all.Count;
            }
        }

        return new(jobs, _questions[at..], _tooLarge, tooFew);
    }

    /// <summary>The questions from one on that fit into one job and so many tokens.</summary>
    private List<BatchCandidate> Fitting(int from, long tokens)
    {
        var (fitting, bytes) = (new List<BatchCandidate>(), 0L);
        foreach (var question in _questions.Skip(from).Take(caps.Requests))
        {
            (bytes, tokens) = (bytes + question.Bytes, tokens - question.Tokens);
            if (bytes > caps.Bytes || tokens < 0)
            {
                break;
            }

            fitting.Add(question);
        }

        return fitting;
    }
}
