using ChatBot.Answers;

namespace ChatBot.Host.Json;

/// <summary>A sentence of an answer in JSON, whole and in parts.</summary>
/// <param name="Text">Without its markers.</param>
/// <param name="Quote">What of it is verbatim an article's; null where a model wrote it.</param>
/// <param name="Speaker">Who says it, where the product names them beside the quotation; or null.</param>
/// <param name="Date">The day on which the article appeared, as the text has it; or null.</param>
/// <param name="Citations">Numbers of its citations.</param>
/// <param name="Phrase">The words that answer, or null.</param>
/// <param name="Parts">Where in the text each of these stands, in order.</param>
internal sealed record SentenceJson(
    string Text, string? Quote, string? Speaker, string? Date, IReadOnlyList<int> Citations, PhraseJson? Phrase,
    IReadOnlyList<PartJson> Parts)
{
    public static SentenceJson From(AnswerSentence sentence) => new(
        sentence.Text,
        sentence.Quote?.Of(sentence.Text),
        sentence.Speaker?.Of(sentence.Text),
        sentence.Date?.Of(sentence.Text),
        sentence.Citations,
        sentence.Phrase is { } phrase ? new PhraseJson(phrase.Start, phrase.End, phrase.Of(sentence.Text)) : null,
        PartJson.Of(sentence));
}
