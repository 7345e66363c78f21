using ChatBot.Language;

namespace ChatBot.Answers.Verification.Support;

/// <summary>A sentence of a source, knowing where it stands.</summary>
/// <param name="text">The sentence.</param>
/// <param name="day">The day that "Monday" counts from, or null.</param>
/// <param name="source">The source that it is of.</param>
/// <param name="offset">Where it begins in the article.</param>
internal sealed class SourceSentence(string text, DateOnly? day, SourceText source, int offset) : ReadSentence(text, day)
{
    public SourceText Source => source;

    public int Offset => offset;
}
