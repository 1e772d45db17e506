using Classify.Client.Display;

namespace Classify.Client.Groups;

/// <summary>Says once when the service waits for a provider that does not work, and once when it goes on.</summary>
internal sealed class PauseNotice(IRunDisplay display)
{
    private string? _said;

    public void Update(IReadOnlyList<BatchRun> batches)
    {
        var paused = batches.FirstOrDefault(batch => batch.IsOpen && batch.Status?.Pause is not null)?.Status;
        var text = paused is { Pause: { } pause }
            ? $"   {Words.Shorten(paused.Provider, 40)} is paused, {pause.Reason}: {Words.Shorten(pause.Error, 200)} The service tries again by itself."
            : null;
        if (text != _said)
        {
            display.Line(text ?? "   The provider works again.");
            _said = text;
        }
    }
}
