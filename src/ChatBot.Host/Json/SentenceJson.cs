using ChatBot.Answers;

namespace ChatBot.Host.Json;

/// <summary>A sentence of an answer in JSON.</summary>
/// <param name="Text">Without its markers.</param>
/// <param name="Citations">Numbers of its citations.</param>
/// <param name="Phrase">Where in the text the words stand that answer, or null.</param>
internal sealed record SentenceJson(string Text, IReadOnlyList<int> Citations, PhraseJson? Phrase)
{
    public static SentenceJson From(AnswerSentence sentence) => new(
        sentence.Text,
        sentence.Citations,
        sentence.Phrase is { } phrase ? new PhraseJson(phrase.Start, phrase.End) : null);
}
