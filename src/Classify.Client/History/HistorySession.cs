using Classify.Client.Api;
using Classify.Client.CommandLine;
using Classify.Client.Display;
using Classify.Client.Report;
using Classify.Client.Settings;

namespace Classify.Client.History;

/// <summary>Answers one question about what the service has done. It only looks, but for cancel and poll; it starts no service.</summary>
internal sealed class HistorySession(HistoryOptions options, ClientSettings settings, RunEnvironment environment)
{
    private readonly PlainDisplay _display = new(environment.Error, environment.Clock);

    /// <summary>Returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var http = ApiConnection.Open(settings.ApiUrl, settings.ApiKey);
        var api = new ClassifyApi(http, environment.Clock);
        api.OnRetry = new RetryLines(_display, environment.Clock).Write;
        if (await api.ProbeAsync("health/live", cancellationToken) is { Kind: ApiErrorKind.Unreachable } unreachable)
        {
            return Fail(unreachable);
        }

        var error = options.Action switch
        {
            HistoryAction.Show => await ShowAsync(api, cancellationToken),
            HistoryAction.Review => await ReviewAsync(api, cancellationToken),
            HistoryAction.Cancel => await CancelAsync(api, cancellationToken),
            HistoryAction.Poll => await PollAsync(api, cancellationToken),
            _ => await ListAsync(api, cancellationToken),
        };
        return error is null ? ExitCode.AllDone : Fail(error);
    }

    private async Task<ApiError?> ListAsync(ClassifyApi api, CancellationToken cancellationToken)
    {
        var batches = await api.GetBatchesAsync(options.Limit, cancellationToken);
        if (!batches.Succeeded)
        {
            return batches.Error;
        }

        if (options.Json)
        {
            HistoryJson.Write(environment.Out, ("batches", batches.Value.Select(batch => batch.Row)));
        }
        else if (batches.Value.Count > 0)
        {
            BatchTable.Write([.. batches.Value.Select(batch => batch.Status)], Consoles.On(environment.Out, environment.OutIsTerminal, environment.Width));
        }
        else
        {
            environment.Out.WriteLine("The service has no batches yet.");
        }

        return null;
    }

    private async Task<ApiError?> ShowAsync(ClassifyApi api, CancellationToken cancellationToken)
    {
        var batch = await api.GetRecordAsync(options.TraceId!, cancellationToken);
        var failed = batch.Succeeded ? await api.GetFailedAsync(options.TraceId!, options.Limit, cancellationToken) : batch.Error;
        if (!batch.Succeeded || !failed.Succeeded)
        {
            return batch.Error ?? failed.Error;
        }

        if (options.Json)
        {
            HistoryJson.Write(environment.Out, ("batch", [batch.Value.Row]), ("failed", failed.Value.Select(item => item.Row)));
        }
        else
        {
            WriteLines(BatchText.Lines(batch.Value.Status, [.. failed.Value.Select(item => item.Item)], environment.Clock.GetUtcNow()));
        }

        return null;
    }

    private async Task<ApiError?> ReviewAsync(ClassifyApi api, CancellationToken cancellationToken)
    {
        var results = options.TraceId is null
            ? await api.GetCurrentAsync("review_status=needs-review", cancellationToken)
            : await api.GetClassificationsAsync(options.TraceId, cancellationToken);
        if (!results.Succeeded)
        {
            return results.Error;
        }

        var doubtful = ReviewText.LowestFirst(results.Value);
        if (options.Json)
        {
            HistoryJson.Write(environment.Out, ("needs_review", doubtful.Take(options.Limit).Select(result => result.Row)));
        }
        else
        {
            WriteLines(ReviewText.Lines(doubtful, options.Limit));
        }

        return null;
    }

    private async Task<ApiError?> CancelAsync(ClassifyApi api, CancellationToken cancellationToken)
    {
        var batch = await api.CancelAsync(options.TraceId!, cancellationToken);
        if (!batch.Succeeded)
        {
            return batch.Error;
        }

        if (options.Json)
        {
            HistoryJson.Write(environment.Out, ("batch", [batch.Value.Row]));
        }
        else
        {
            WriteLines(BatchText.Lines(batch.Value.Status, [], environment.Clock.GetUtcNow()));
        }

        return null;
    }

    private async Task<ApiError?> PollAsync(ClassifyApi api, CancellationToken cancellationToken)
    {
        var poll = await api.PollAsync(cancellationToken);
        if (!poll.Succeeded)
        {
            return poll.Error;
        }

        var jobs = await new OpenJobs(api, environment.Clock).OnceAskedAboutAsync(options.Limit, cancellationToken);
        if (!jobs.Succeeded)
        {
            return jobs.Error;
        }

        if (options.Json)
        {
            HistoryJson.Write(environment.Out, ("provider_batches", jobs.Value.Select(job => job.Row)));
        }
        else
        {
            WriteLines(JobLines.OfPoll(poll.Value, [.. jobs.Value.Select(job => job.Job)], environment.Clock.GetUtcNow()));
        }

        return null;
    }

    private int Fail(ApiError error)
    {
        _display.Line(ServiceProblem.Of(error, settings));
        if (error.Kind == ApiErrorKind.Unreachable && settings.ApiUrl.IsLoopback)
        {
            _display.Line("   " + new ServiceCommands(settings).Start);
        }

        return error.Kind is ApiErrorKind.Unreachable or ApiErrorKind.Busy or ApiErrorKind.Unauthorized ? ExitCode.Unreachable : ExitCode.SomeFailed;
    }

    private void WriteLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            environment.Out.WriteLine(SafeText.Clean(line));
        }
    }
}
