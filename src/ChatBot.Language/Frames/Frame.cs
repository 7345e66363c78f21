namespace ChatBot.Language.Frames;

/// <summary>What stands over some words of a sentence and changes what they assert. Words are known by their number, 0 upwards.</summary>
/// <param name="Kind">How they stand.</param>
/// <param name="CueFirst">First word that tells it; -1 where quotation marks do.</param>
/// <param name="CueLast">The last of those words.</param>
/// <param name="First">First word of the scope.</param>
/// <param name="End">The one behind its last.</param>
public sealed record Frame(FrameKind Kind, int CueFirst, int CueLast, int First, int End)
{
    /// <summary>Whether a word stands under it; the cue itself does not.</summary>
    public bool Covers(int word) => word >= First && word < End && (word < CueFirst || word > CueLast);
}
