using Classify.Client.Api;
using Classify.Client.Display;
using Classify.Client.Tests.Infrastructure;
using Spectre.Console;

namespace Classify.Client.Tests.Display;

public sealed class DisplayTests
{
    private readonly StringWriter _output = new();
    private readonly JumpingClock _clock = new();

    [Fact]
    public async Task Long_work_gives_a_sign_of_life_on_plain_output()
    {
        var work = new TaskCompletionSource();
        var display = new PlainDisplay(new CallbackWriter(line =>
        {
            _output.WriteLine(line);
            if (line.Contains("10s"))
            {
                work.SetResult();
            }
        }), new JumpingClock());

        await display.StatusAsync("Building...", () => work.Task).WaitAsync(TimeSpan.FromSeconds(30));

        _output.ToString().ShouldStartWith("Building...\n   5s elapsed\n   10s elapsed".ReplaceLineEndings());
    }

    [Fact]
    public async Task A_terminal_keeps_the_last_progress_as_a_line()
    {
        var display = Terminal();

        await display.TrackAsync("Group [1]/2", 20, report =>
        {
            report(new ProgressSnapshot(20, 3, 20, 0.5m));
            display.Line("in between [red]\u001b[31m");
            return Task.CompletedTask;
        });

        _output.ToString().ShouldContain("Group [1]/2: 20/20, 3 failed, $0.5");
        _output.ToString().ShouldContain("in between [red]");
        _output.ToString().TrimEnd().ShouldEndWith("   Progress: 20/20 (100%) - 0s elapsed");
    }

    [Theory]
    [InlineData(120, "batch_0123456789abcdef0123456789abcdef")]
    [InlineData(80, "batch_0123456789abc…")]
    public async Task A_terminal_pulses_with_the_status_of_each_job_whole(int width, string id)
    {
        var job = new ProviderJob
        {
            SubmitId = "s", ProviderId = "batch_0123456789abcdef0123456789abcdef", Provider = "openai", Status = "in_progress",
            AgeSeconds = 45, Deadline = new DateTimeOffset(2026, 1, 3, 23, 41, 0, TimeSpan.Zero),
        };
        var display = Terminal(width);

        await display.PulseAsync("Dispatch [batch]", 20, async report =>
        {
            report(new PulseSnapshot(new ProgressSnapshot(3, 0, 20, 0.5m), [job]));
            await Task.Yield();
        });

        var drawn = _output.ToString();
        drawn.ShouldContain("Dispatch [batch]: 3/20, $0.5");
        drawn.ShouldContain($"openai job {id}: in_progress, 45 s, deadline 2026-01-03 23:41");
        drawn.Split("15%").Length.ShouldBe(2);
        drawn.TrimEnd().ShouldEndWith("   Progress: 3/20 (15%) - 0s elapsed");
    }

    [Fact]
    public void Only_a_terminal_rings()
    {
        new PlainDisplay(_output, _clock).Ring();
        _output.ToString().ShouldBeEmpty();

        Terminal().Ring();
        _output.ToString().ShouldBe("\a");
    }

    [Fact]
    public async Task A_terminal_passes_failures_on()
    {
        await Should.ThrowAsync<TimeoutException>(() => Terminal().StatusAsync("[x", () => throw new TimeoutException()));
        await Should.ThrowAsync<TimeoutException>(() => Terminal().TrackAsync("[x", 1, _ => throw new TimeoutException()));
    }

    private TerminalDisplay Terminal(int width = 120)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_output), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = width;
        return new TerminalDisplay(console, _output, _clock);
    }

    private sealed class CallbackWriter(Action<string> onLine) : StringWriter
    {
        public override void WriteLine(string? value) => onLine(value ?? "");
    }
}
