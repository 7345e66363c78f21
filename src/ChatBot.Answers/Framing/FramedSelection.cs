using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;

namespace ChatBot.Answers.Framing;

/// <summary>What was picked for one asked question within the time and from the source that it asks for.</summary>
/// <param name="Selection">What was picked, and what was weighed.</param>
/// <param name="Shortfall">What it asks for that the articles do not have, where nothing was picked; else null.</param>
public sealed record FramedSelection(Selection Selection, Shortfall? Shortfall)
{
    public IReadOnlyList<SelectedSentence> Sentences => Selection.Sentences;

    public CandidateSentence? Nearest => Selection.Nearest;
}
