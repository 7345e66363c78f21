using ChatBot.Lab.Questions;
using ChatBot.Language;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Training;

/// <summary>Puts the title of its document in front of a passage, mostly, as the program does: who "he" is and what "the strike" the title
/// often tells.</summary>
internal static class Titled
{
    private const double Share = 0.7;

    /// <returns>Seven of ten questions behind the title; the question as it is where its document has none.</returns>
    public static ReadingQuestion? Of(ReadingQuestion? question, Random random) =>
        random.NextDouble() < Share ? Of(question) : question;

    /// <returns>The question behind the title; as it is where its document has none.</returns>
    public static ReadingQuestion? Of(ReadingQuestion? question)
    {
        if (question is null or { Topic: "" }) return question;
        var head = TitledPassage.Head(Uri.UnescapeDataString(question.Topic).Replace('_', ' '));
        return question with
        {
            Passage = head + question.Passage,
            Answer = question.Answer is { } answer ? new TextRange(answer.Start + head.Length, answer.Length) : null,
        };
    }
}
