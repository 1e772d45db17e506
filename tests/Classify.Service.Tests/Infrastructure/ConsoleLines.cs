using System.Text;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>The lines that services of this test run have logged to the console.</summary>
internal static class ConsoleLines
{
    private static readonly Recorder Output = new();

    /// <summary>From now on the console is recorded; more than once is the same as once.</summary>
    public static void Capture() => Output.Start();

    /// <summary>Every line so far.</summary>
    public static IReadOnlyList<string> All() => Output.Text().Split(Environment.NewLine);

    /// <summary>Lines that hold the text.</summary>
    public static IReadOnlyList<string> With(string text) =>
        [.. All().Where(line => line.Contains(text, StringComparison.Ordinal))];

    private sealed class Recorder : TextWriter
    {
        private readonly Lock _lock = new();
        private readonly StringBuilder _text = new();
        private bool _started;

        public override Encoding Encoding => Encoding.UTF8;

        public void Start()
        {
            lock (_lock)
            {
                if (!_started)
                {
                    Console.SetOut(this);
                    _started = true;
                }
            }
        }

        public string Text()
        {
            lock (_lock)
            {
                return _text.ToString();
            }
        }

        public override void Write(char value)
        {
            lock (_lock)
            {
                _text.Append(value);
            }
        }

        public override void Write(string? value)
        {
            lock (_lock)
            {
                _text.Append(value);
            }
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_lock)
            {
                _text.Append(buffer, index, count);
            }
        }
    }
}
