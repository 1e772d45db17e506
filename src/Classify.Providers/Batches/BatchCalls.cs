using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>
/// Requests to a batch interface, each sent once. The packages are not used here: they hold whole files in memory, and their
/// jobs have no status.
/// </summary>
/// <param name="http">Without a timeout of its own.</param>
/// <param name="headers">Of every request, beside the key.</param>
internal sealed class BatchCalls(HttpClient http, ProviderOptions options, TimeProvider time, params (string Name, string Value)[] headers)
{
    /// <summary>Bytes a second. Slower than this, a file of questions takes too long.</summary>
    private const double SlowestUpload = 500_000;

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="path">After the base address, with a slash in front.</param>
    /// <param name="content">Disposed of here.</param>
    public async Task<Exchanged> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var message = Message(method, path, content);
        var timeout = options.Timeout + TimeSpan.FromSeconds((content?.Headers.ContentLength ?? 0) / SlowestUpload);
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Exchanged.Of(await AnswerAsync(response, either.Token), options.ApiKey, time.GetUtcNow());
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ConnectionFailure.Reply(exception, deadline.IsCancellationRequested, timeout, options.ApiKey) is { } failed)
            {
                return new(null, failed);
            }

            throw;
        }
    }

    /// <summary>Sends a request and reads what a successful answer says.</summary>
    public async Task<BatchReply<T>> SendAsync<T>(HttpMethod method, string path, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        (await SendAsync(method, path, null, cancellationToken)).Read(read);

    /// <summary>
    /// Reads results line by line as they arrive. Only the time without a byte is bounded: how long it takes in all is up to the
    /// caller, who works meanwhile.
    /// </summary>
    public async IAsyncEnumerable<BatchResult> StreamAsync(
        string path, ResultLine read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        await using var results = OpenAsync(path, read, either.Token).GetAsyncEnumerator(either.Token);
        while (true)
        {
            BatchResult? broken = null;
            try
            {
                silence.CancelAfter(options.Timeout);
                if (!await results.MoveNextAsync())
                {
                    yield break;
                }

                silence.CancelAfter(Timeout.InfiniteTimeSpan);
            }
            catch (Exception exception)
            {
                cancellationToken.ThrowIfCancellationRequested();
                broken = ConnectionFailure.Reply(exception, silence.IsCancellationRequested, options.Timeout, options.ApiKey) is { } failed
                    ? new BatchResult.Broken(failed)
                    : throw new InvalidOperationException("Results cannot be read.", exception);
            }

            yield return broken ?? results.Current;
            if (broken is not null)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<BatchResult> OpenAsync(string path, ResultLine read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var message = Message(HttpMethod.Get, path, null);
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            yield return new BatchResult.Broken(Exchanged.Of(await AnswerAsync(response, cancellationToken), options.ApiKey, time.GetUtcNow()).Failed!);
            yield break;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var result in ResultLines.ReadAsync(stream, read, cancellationToken))
        {
            yield return result;
        }
    }

    private static async Task<HttpAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        HttpAnswer.Of((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), response.Headers);

    private HttpRequestMessage Message(HttpMethod method, string path, HttpContent? content)
    {
        var message = new HttpRequestMessage(method, options.BaseUrl.ToString().TrimEnd('/') + path)
        {
            Content = content,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey) },
        };
        foreach (var (name, value) in headers)
        {
            message.Headers.Add(name, value);
        }

        return message;
    }
}
