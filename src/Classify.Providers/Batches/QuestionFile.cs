using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>The questions of one job in a temporary file that nobody else sees.</summary>
internal sealed class QuestionFile : IAsyncDisposable
{
    private readonly HashSet<string> dispensable = new(StringComparer.Ordinal);

    private readonly FileStream file;

    private QuestionFile()
    {
        // Created for its owner only. Without a name it is gone even if this process is killed.
        file = new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
        File.Delete(file.Name);
    }

    /// <summary>Where it was while it had a name.</summary>
    internal string FormerName => file.Name;

    /// <summary>What the questions can do without if the model refuses it.</summary>
    public IReadOnlyList<string> Dispensable => [.. dispensable];

    /// <exception cref="ArgumentException">There is no question, one asks another model than <paramref name="model"/>, or a custom id is none.</exception>
    public static async Task<QuestionFile> WriteAsync(
        QuestionForm form, string model, IAsyncEnumerable<BatchQuestion> questions, Func<ModelRequest, WireBody> build, CancellationToken cancellationToken)
    {
        var result = new QuestionFile();
        try
        {
            await result.FillAsync(form, model, questions, build, cancellationToken);
            return result;
        }
        catch
        {
            await result.DisposeAsync();
            throw;
        }
    }

    /// <summary>All of it, of known length. Once.</summary>
    public StreamContent Content() => new(file);

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private async Task FillAsync(
        QuestionForm form, string model, IAsyncEnumerable<BatchQuestion> questions, Func<ModelRequest, WireBody> build, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        await foreach (var question in questions.WithCancellation(cancellationToken))
        {
            if (question.Request.Model != model)
            {
                throw new ArgumentException($"{question.CustomId} asks {question.Request.Model} in a job for {model}.", nameof(questions));
            }

            var body = build(question.Request);
            dispensable.UnionWith(body.Dispensable);
            await file.WriteAsync(isEmpty ? form.Start : form.Between, cancellationToken);
            await file.WriteAsync(form.Write(question.CustomId, body.Json), cancellationToken);
            isEmpty = false;
        }

        if (isEmpty)
        {
            throw new ArgumentException("A job holds at least one question.", nameof(questions));
        }

        await file.WriteAsync(form.End, cancellationToken);
        await file.FlushAsync(cancellationToken);
        file.Position = 0;
    }
}
