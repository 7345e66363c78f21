namespace ChatBot.Language.Names;

/// <summary>Words of a text side by side.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The one behind the last; as <paramref name="First"/> where there is none.</param>
public readonly record struct WordSpan(int First, int End)
{
    public bool IsEmpty => First >= End;
}
