using ChatBot.Language;

namespace ChatBot.Answers.Verification.Support;

/// <summary>A sentence of a source, knowing which.</summary>
internal sealed class SourceSentence : ReadSentence
{
    /// <param name="text">The sentence.</param>
    /// <param name="day">The day that "Monday" counts from, or null.</param>
    /// <param name="source">The source that it is of.</param>
    /// <param name="offset">Where it begins in the article.</param>
    public SourceSentence(string text, DateOnly? day, SourceText source, int offset)
        : base(text, day) => (Source, Offset) = (source, offset);

    public SourceText Source { get; }
}
