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

    [Fact]
    public async Task A_terminal_passes_failures_on()
    {
        await Should.ThrowAsync<TimeoutException>(() => Terminal().StatusAsync("[x", () => throw new TimeoutException()));
        await Should.ThrowAsync<TimeoutException>(() => Terminal().TrackAsync("[x", 1, _ => throw new TimeoutException()));
    }

    private TerminalDisplay Terminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_output), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = 120;
        return new TerminalDisplay(console, _output, _clock);
    }

    private sealed class CallbackWriter(Action<string> onLine) : StringWriter
    {
        public override void WriteLine(string? value) => onLine(value ?? "");
    }
}
